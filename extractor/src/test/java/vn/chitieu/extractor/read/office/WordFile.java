package vn.chitieu.extractor.read.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes Word documents of hand-written parts. */
final class WordFile {

    static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    static final String NAMESPACE = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private WordFile() {}

    /** A document whose body is the given XML. */
    static WordFile of(String body) {
        return ofMain(HEAD + "<w:document " + NAMESPACE + "><w:body>" + body + "</w:body></w:document>");
    }

    /** A document whose main part is the given XML. */
    static WordFile ofMain(String main) {
        WordFile file = new WordFile();
        file.part(
                "[Content_Types].xml",
                HEAD + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-"
                        + "officedocument.wordprocessingml.document.main+xml\"/></Types>");
        return file.part("word/document.xml", main);
    }

    WordFile styles(String styles) {
        return part("word/styles.xml", HEAD + "<w:styles " + NAMESPACE + ">" + styles + "</w:styles>");
    }

    WordFile numbering(String numbering) {
        return part("word/numbering.xml", HEAD + "<w:numbering " + NAMESPACE + ">" + numbering + "</w:numbering>");
    }

    WordFile part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    WordFile part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    byte[] bytes() {
        return zip(parts);
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A paragraph of one run. */
    static String p(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    /** A paragraph with properties. */
    static String p(String properties, String text) {
        return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    /** A numbered paragraph. */
    static String item(int list, int level, String text) {
        return p("<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr>", text);
    }

    static String tbl(String... rows) {
        return "<w:tbl><w:tblPr><w:tblBorders><w:top w:val=\"single\"/></w:tblBorders></w:tblPr>"
                + String.join("", rows) + "</w:tbl>";
    }

    static String tr(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    static String tc(String text) {
        return tc("", text);
    }

    static String tc(String properties, String text) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(text) + "</w:tc>";
    }

    /** A level of a list. */
    static String lvl(int level, String format, String text, String more) {
        return "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format
                + "\"/><w:lvlText w:val=\"" + text + "\"/>" + more + "</w:lvl>";
    }
}
