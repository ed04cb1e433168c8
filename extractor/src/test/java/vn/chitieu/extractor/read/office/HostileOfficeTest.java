package vn.chitieu.extractor.read.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.chitieu.extractor.read.office.WordFile.p;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.extractor.read.DocumentReaders;
import vn.chitieu.extractor.read.UnreadableDocumentException;

class HostileOfficeTest {

    private static String text(byte[] content) throws UnreadableDocumentException {
        return DocumentReaders.read("a", content).text().text();
    }

    private static void assertCode(byte[] content, String code) {
        assertThatThrownBy(() -> text(content))
                .isInstanceOfSatisfying(UnreadableDocumentException.class, e -> assertThat(e.code())
                        .isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"word/document.xml", "word/styles.xml", "word/numbering.xml"})
    void aPartThatInflatesToAGigabyteIsRefusedEarly(String part) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            if (!part.equals("word/document.xml")) {
                zip.putNextEntry(new ZipEntry("word/document.xml"));
                zip.write(("<w:document " + WordFile.NAMESPACE + ">" + p("a") + "</w:document>")
                        .getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry(part));
            zip.write(("<w:document " + WordFile.NAMESPACE + "><w:body><w:p><w:r><w:t>")
                    .getBytes(StandardCharsets.UTF_8));
            byte[] block = "a".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 100; i++) {
                zip.write(block);
            }
        }
        assertCode(out.toByteArray(), "READ-002");
    }

    @Test
    void noEntityIsFetched(@TempDir Path folder) throws Exception {
        Path canary = Files.writeString(folder.resolve("canary.txt"), "CANARY");
        try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(500);
            String url = "http://127.0.0.1:" + server.getLocalPort() + "/";
            String dtd = "<!DOCTYPE w:document SYSTEM \"" + url + "a.dtd\" [<!ENTITY file SYSTEM \"" + canary.toUri()
                    + "\"><!ENTITY net SYSTEM \"" + url + "\"><!ENTITY % p SYSTEM \"" + url + "p\">%p;]>";
            String body = "<w:document " + WordFile.NAMESPACE + "><w:body>" + p("trước") + p("&file;&net;")
                    + "</w:body></w:document>";
            assertNoCanary(WordFile.ofMain(dtd + body).bytes());
            assertNoCanary(WordFile.of(p("a"))
                    .part("word/styles.xml", dtd + "<a>&net;</a>")
                    .part("word/_rels/document.xml.rels", dtd.replace("w:document", "a") + "<a>&net;</a>")
                    .bytes());
            Map<String, byte[]> odt = new LinkedHashMap<>();
            odt.put("mimetype", "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII));
            odt.put(
                    "content.xml",
                    (dtd.replace("w:document", "a") + "<a>&file;&net;</a>").getBytes(StandardCharsets.UTF_8));
            assertNoCanary(WordFile.zip(odt));
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    private static void assertNoCanary(byte[] content) {
        try {
            assertThat(text(content)).doesNotContain("CANARY");
        } catch (UnreadableDocumentException e) {
            assertThat(e).hasMessageNotContaining("CANARY");
        }
    }

    @Test
    void entitiesThatMultiplyAreNoProblem() throws UnreadableDocumentException {
        StringBuilder dtd = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 \"aaaaaaaaaa\">");
        for (int i = 1; i < 12; i++) {
            dtd.append("<!ENTITY e")
                    .append(i)
                    .append(" \"")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        String main = dtd + "]><w:document " + WordFile.NAMESPACE + ">" + p("&e11;") + "</w:document>";
        assertThat(text(WordFile.ofMain(main).bytes())).hasSizeLessThan(1000);
        String many = "Sở NN&PTNT ả".repeat(5000);
        boolean same = text(WordFile.of(p(many.replace("&", "&amp;").replace("ả", "&#7843;")))
                        .bytes())
                .equals(many);
        assertThat(same).isTrue();
    }

    @Test
    void encryptedDocumentsAreTold() throws IOException, GeneralSecurityException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("mật khẩu");
            try (OutputStream package_ = encryptor.getDataStream(files)) {
                package_.write(WordFile.of(p("a")).bytes());
            }
            files.writeFilesystem(out);
        }
        assertCode(out.toByteArray(), "READ-006");

        ByteArrayOutputStream xls = new ByteArrayOutputStream();
        Biff8EncryptionKey.setCurrentUserPassword("bí mật");
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("a").createRow(0).createCell(0).setCellValue("a");
            workbook.write(xls);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertCode(xls.toByteArray(), "READ-006");
    }

    @Test
    void otherKindsAreUnsupported() {
        Map<String, byte[]> slides = new LinkedHashMap<>();
        slides.put(
                "[Content_Types].xml",
                ("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
                                + " PartName=\"/ppt/presentation.xml\" ContentType=\"application/vnd.openxmlformats-"
                                + "officedocument.presentationml.presentation.main+xml\"/></Types>")
                        .getBytes(StandardCharsets.UTF_8));
        assertCode(WordFile.zip(slides), "READ-004");
        assertCode(WordFile.zip(Map.of("a.txt", new byte[] {65})), "READ-004");
        assertCode(
                WordFile.zip(Map.of("mimetype", "application/epub+zip".getBytes(StandardCharsets.US_ASCII))),
                "READ-004");
    }

    @Test
    void damagedFilesEndInACode() throws IOException {
        byte[] ole = new byte[2000];
        byte[] magic = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(magic, 0, ole, 0, 8);
        assertCode(ole, "READ-007");
        ByteArrayOutputStream xls = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("a").createRow(0).createCell(0).setCellValue("a");
            workbook.write(xls);
        }
        flipped(xls.toByteArray(), 60);
        flipped(WordFile.of(p("Một hai ba bốn năm.").repeat(30)).bytes(), 100);
        flipped(
                ("{\\rtf1\\ansi{\\fonttbl{\\f0 A;}}\\trowd\\cellx100\\cellx200 a\\cell b\\cell\\row\\pard "
                                + "\\u7843?\\'e1{\\*\\shpinst{\\shptxt x\\par}}\\par}")
                        .getBytes(StandardCharsets.US_ASCII),
                300);
        try (InputStream doc = HostileOfficeTest.class.getResourceAsStream("small.doc")) {
            flipped(doc.readAllBytes(), 60);
        }
    }

    /** Any outcome will do but another exception. */
    private static void flipped(byte[] whole, int times) {
        Random random = new Random(42);
        for (int i = 0; i < times; i++) {
            byte[] content = whole.clone();
            for (int j = 0; j <= i % 8; j++) {
                content[8 + random.nextInt(content.length - 8)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(text(content)).isNotEmpty();
            } catch (UnreadableDocumentException e) {
                assertThat(e.code()).startsWith("READ-0");
            }
        }
    }

    @Test
    void groupsWithinGroupsAreNoProblem() throws UnreadableDocumentException {
        String open = "{\\rtf1 trước\\par " + "{".repeat(1_000_000) + "x" + "}".repeat(1_000_000) + " sau\\par}";
        assertThat(text(open.getBytes(StandardCharsets.UTF_8))).startsWith("tr").endsWith("sau");
    }
}
