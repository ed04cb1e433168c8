package vn.chitieu.extractor.isolate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;

/** Files that were made to do harm. */
final class HostileFiles {

    private static final String CONTENT_TYPES = """
            <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/>\
            <Override PartName="/word/document.xml" ContentType=\
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";

    private static final String RELATIONS = """
            <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="r1" Target="word/document.xml" Type=\
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>""";

    private static final String WORD = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private HostileFiles() {}

    /** An XML prologue that pulls in a file and an address, and what it then has to write to show them. */
    private record Lure(String prologue, String reference) {

        static Lure of(Path canary, String address) {
            return new Lure(
                    "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY f SYSTEM \"" + canary.toUri()
                            + "\"><!ENTITY a SYSTEM \"" + address + "entity\"><!ENTITY % p SYSTEM \"" + address
                            + "parameter\"> %p;]>",
                    "&f;&a;");
        }
    }

    /** Files of each format that try to read the file and to call the address. */
    static Map<String, byte[]> curious(Path canary, String address) throws IOException {
        Lure lure = Lure.of(canary, address);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(
                "entity.docx",
                docx(lure.prologue() + "<w:document " + WORD + "><w:body><w:p><w:r><w:t>Văn bản " + lure.reference()
                        + "</w:t></w:r></w:p></w:body></w:document>"));
        files.put(
                "schema.docx",
                docx("<?xml version=\"1.0\"?><w:document " + WORD
                        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"a " + address
                        + "schema\"><w:body><w:p><w:r><w:t>Văn bản</w:t></w:r></w:p></w:body></w:document>"));
        files.put(
                "entity.odt",
                zip(Map.of(
                        "mimetype",
                        "application/vnd.oasis.opendocument.text",
                        "content.xml",
                        lure.prologue()
                                + "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text>"
                                + "<text:p>Văn bản " + lure.reference()
                                + "</text:p></office:text></office:body></office:document-content>")));
        files.put(
                "entity.svg",
                text(lure.prologue() + "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>Văn bản " + lure.reference()
                        + "</text><image href=\"" + address + "image\"/></svg>"));
        files.put(
                "page.html",
                text("<html><head><link rel=stylesheet href=\"" + address + "style\"><script src=\""
                        + address + "script\"></script><meta http-equiv=refresh content=\"0;url=" + address
                        + "next\"></head><body><p>Văn bản<img src=\"" + address + "image\"><iframe src=\""
                        + canary.toUri()
                        + "\"></iframe><object data=\"" + canary.toUri() + "\"></object></body></html>"));
        files.put(
                "entity.xhtml",
                text(lure.prologue() + "<html><body><p>Văn bản " + lure.reference() + "</p></body></html>"));
        files.put(
                "field.rtf",
                text("{\\rtf1 Van ban {\\field{\\*\\fldinst INCLUDETEXT \"" + canary + "\"}}"
                        + "{\\field{\\*\\fldinst INCLUDEPICTURE \"" + address + "picture\"}}\\par}"));
        files.put("form.pdf", xfa(lure, address));
        return files;
    }

    /** A PDF whose form is XML that pulls in what it should not, and that opens an address. */
    private static byte[] xfa(Lure lure, String address) throws IOException {
        try (PDDocument document = new PDDocument()) {
            page(document, "Van ban");
            COSStream form = document.getDocument().createCOSStream();
            try (OutputStream out = form.createOutputStream()) {
                out.write(text(lure.prologue() + "<xdp:xdp xmlns:xdp=\"http://ns.adobe.com/xdp/\"><template>"
                        + lure.reference() + "</template></xdp:xdp>"));
            }
            PDAcroForm fields = new PDAcroForm(document);
            fields.getCOSObject().setItem(COSName.getPDFName("XFA"), form);
            document.getDocumentCatalog().setAcroForm(fields);
            PDActionURI action = new PDActionURI();
            action.setURI(address + "action");
            document.getDocumentCatalog().setOpenAction(action);
            return bytes(document);
        }
    }

    /** A PDF of so many pages, each with some lines. */
    static byte[] pages(int count) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 1; i <= count; i++) {
                String[] lines = new String[3 + i % 20];
                for (int line = 0; line < lines.length; line++) {
                    lines[line] = i + "." + line + ". Ty le thu " + line * i + " nam 2030 con duoi " + i % 100 + "%.";
                }
                page(document, lines);
            }
            return bytes(document);
        }
    }

    /** A PDF that opens only with a password. */
    static byte[] encryptedPdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            page(document, "Van ban");
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            return bytes(document);
        }
    }

    /** A DOCX whose text is this many spaces, of which a thousand take a byte. */
    static byte[] bomb(int inflated) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml", CONTENT_TYPES);
            put(zip, "_rels/.rels", RELATIONS);
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(text("<w:document " + WORD + "><w:body><w:p><w:r><w:t>"));
            byte[] spaces = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
            for (int written = 0; written < inflated; written += spaces.length) {
                zip.write(spaces);
            }
            zip.write(text("</w:t></w:r></w:p></w:body></w:document>"));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    /** A DOCX of paragraphs in text boxes in paragraphs, so deep. */
    static byte[] deepDocx(int depth) throws IOException {
        Random random = new Random(1);
        StringBuilder opened = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            // Marks as Word makes them; without them the file would be refused for what it inflates to.
            opened.append("<w:p w:rsidR=\"")
                    .append(Integer.toHexString(random.nextInt()))
                    .append("\"><w:r>");
        }
        return docx("<w:document " + WORD + "><w:body>" + opened + "<w:t>Văn bản</w:t>" + "</w:r></w:p>".repeat(depth)
                + "</w:body></w:document>");
    }

    static byte[] docx(String document) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", CONTENT_TYPES);
        parts.put("_rels/.rels", RELATIONS);
        parts.put("word/document.xml", document);
        return zip(parts);
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text(content));
        zip.closeEntry();
    }

    private static void page(PDDocument document, String... lines) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.newLineAtOffset(72, 700);
            for (String line : lines) {
                content.showText(line);
                content.newLineAtOffset(0, -20);
            }
            content.endText();
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
