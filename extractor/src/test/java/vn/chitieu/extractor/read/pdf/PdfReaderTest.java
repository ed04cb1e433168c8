package vn.chitieu.extractor.read.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import vn.chitieu.extractor.model.Diagnostic;
import vn.chitieu.extractor.read.DocumentReaders;
import vn.chitieu.extractor.read.ReadContext;
import vn.chitieu.extractor.read.ReadLimits;
import vn.chitieu.extractor.read.ReadListener;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.extractor.read.page.PageRecognizer;
import vn.chitieu.extractor.read.page.PrintedPage;
import vn.chitieu.extractor.read.page.Word;
import vn.chitieu.extractor.text.CanonicalText;
import vn.chitieu.extractor.text.PageMark;

class PdfReaderTest {

    private static final File FONT = new File("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf");

    /** A document in the making. */
    private static final class Pdf implements AutoCloseable {

        final PDDocument document = new PDDocument();
        final PDType0Font font;

        Pdf() throws IOException {
            font = PDType0Font.load(document, FONT);
        }

        Pdf page(String... lines) throws IOException {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                show(content, 70, 700, lines);
            }
            return this;
        }

        void show(PDPageContentStream content, float x, float y, String... lines) throws IOException {
            content.beginText();
            content.setFont(font, 11);
            content.setLeading(40);
            content.newLineAtOffset(x, y);
            for (String line : lines) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }

        /** A page that is a picture. */
        Pdf picture() throws IOException {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            BufferedImage image = new BufferedImage(300, 420, BufferedImage.TYPE_BYTE_GRAY);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(LosslessFactory.createFromImage(document, image), 0, 0, 595, 842);
            }
            return this;
        }

        byte[] bytes() throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }

        @Override
        public void close() throws IOException {
            document.close();
        }
    }

    private static CanonicalText read(byte[] content, PageRecognizer recognizer) throws UnreadableDocumentException {
        PdfReader reader = new PdfReader(limits -> Optional.ofNullable(recognizer));
        assertThat(reader.accepts(content)).isTrue();
        return reader.read(content, ReadContext.DEFAULT);
    }

    private static PageRecognizer recognizing(String... words) {
        return (number, image, width, height) -> {
            List<Word> recognized = new ArrayList<>();
            float x = 70;
            for (String word : words) {
                recognized.add(new Word(word, x, 100, x + 40, 112, 12, false));
                x += 44;
            }
            PageMark mark = new PageMark(number, true, 0.9);
            return new PageRecognizer.Recognized(
                    new PrintedPage(mark, width, height, recognized, List.of()), List.of());
        };
    }

    @Test
    void textIsReadPageByPage() throws IOException, UnreadableDocumentException {
        try (Pdf pdf = new Pdf()) {
            byte[] content = pdf.page("Điều 1. Tỷ lệ che phủ rừng đạt 45%", "Điều 2. Giao Sở Tài chính")
                    .page("Điều 3. Hiệu lực")
                    .bytes();
            DocumentReaders.ReadDocument read = DocumentReaders.read("a.txt", content);
            assertThat(read.text().text())
                    .isEqualTo("Điều 1. Tỷ lệ che phủ rừng đạt 45%\nĐiều 2. Giao Sở Tài chính\nĐiều 3. Hiệu lực");
            assertThat(read.source().mediaType()).isEqualTo("application/pdf");
            assertThat(read.source().pages()).isEqualTo(2);
            assertThat(read.text().pageOf(read.text().text().indexOf("Điều 3"))).isEqualTo(2);
            assertThat(read.text().diagnostics()).isEmpty();
        }
    }

    @Test
    void tablesAreFoundByStrokesAndByThinFillsOnTurnedPages() throws IOException, UnreadableDocumentException {
        try (Pdf pdf = new Pdf()) {
            PDPage page = new PDPage(PDRectangle.A4);
            page.setRotation(90);
            pdf.document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf.document, page)) {
                // Upright, the page is 842 wide: what is x there is y here.
                content.transform(new Matrix(0, 1, -1, 0, 595, 0));
                for (float y : new float[] {300, 340, 380}) {
                    content.addRect(100, y, 400, 0.5f);
                    content.fill();
                }
                for (float x : new float[] {100, 200, 500}) {
                    content.moveTo(x, 300);
                    content.lineTo(x, 380);
                    content.stroke();
                }
                pdf.show(content, 110, 355, "Năm 2025", "Năm 2026");
                pdf.show(content, 210, 355, "đạt 12%", "đạt 13%");
            }
            assertThat(read(pdf.bytes(), null).text()).isEqualTo("Năm 2025 | đạt 12%\nNăm 2026 | đạt 13%");
        }
    }

    @Test
    void turnedMarginsAndClippedTextAreLeftOut() throws IOException, UnreadableDocumentException {
        try (Pdf pdf = new Pdf()) {
            pdf.page("Nội dung của văn bản");
            try (PDPageContentStream content = new PDPageContentStream(
                    pdf.document, pdf.document.getPage(0), PDPageContentStream.AppendMode.APPEND, true, true)) {
                content.addRect(0, 600, 595, 200);
                content.clip();
                pdf.show(content, 70, 500, "phần bị cắt");
                content.transform(new Matrix(0, 1, -1, 0, 40, 620));
                pdf.show(content, 0, 0, "lề dọc");
            }
            assertThat(read(pdf.bytes(), null).text()).isEqualTo("Nội dung của văn bản");
        }
    }

    @Test
    void picturesAreRecognizedAndTheOthersAreNot() throws IOException, UnreadableDocumentException {
        try (Pdf pdf = new Pdf()) {
            byte[] content = pdf.page("Trang chữ").picture().picture().bytes();
            List<Boolean> steps = Collections.synchronizedList(new ArrayList<>());
            ReadContext context = new ReadContext(ReadLimits.DEFAULT, (done, all, ocr) -> steps.add(ocr));
            CanonicalText text =
                    new PdfReader(limits -> Optional.of(recognizing("nhận", "dạng"))).read(content, context);
            assertThat(text.text()).isEqualTo("Trang chữ\nnhận dạng\nnhận dạng");
            assertThat(text.pages()).extracting(page -> page.ocr()).containsExactly(false, true, true);
            // A step for each page looked at, one for the beginning of recognition, one for each page recognised.
            assertThat(steps).containsExactlyInAnyOrder(false, false, false, true, true, true);
        }
    }

    @Test
    void withoutARecognizerPicturesAreNamed() throws IOException, UnreadableDocumentException {
        try (Pdf pdf = new Pdf()) {
            CanonicalText text = read(pdf.page("Trang chữ").picture().bytes(), null);
            assertThat(text.text()).isEqualTo("Trang chữ");
            assertThat(text.diagnostics()).extracting(Diagnostic::code).containsExactly("READ-140");
        }
        try (Pdf pdf = new Pdf()) {
            byte[] content = pdf.picture().bytes();
            assertThatThrownBy(() -> read(content, null))
                    .isInstanceOfSatisfying(UnreadableDocumentException.class, e -> assertThat(e.code())
                            .isEqualTo("READ-012"));
        }
    }

    @Test
    void aPageThatCannotBeRecognizedIsNamed() throws IOException, UnreadableDocumentException {
        PageRecognizer failing = (number, image, width, height) -> {
            throw new PageRecognizer.RecognitionException("too slow");
        };
        try (Pdf pdf = new Pdf()) {
            CanonicalText text = read(pdf.page("Trang chữ").picture().bytes(), failing);
            assertThat(text.diagnostics()).singleElement().satisfies(diagnostic -> {
                assertThat(diagnostic.code()).isEqualTo("READ-141");
                assertThat(diagnostic.message()).contains("page 2").contains("too slow");
            });
        }
    }

    @Test
    void aDamagedPageDoesNotTakeTheOthersAlong() throws IOException, UnreadableDocumentException {
        try (Pdf pdf = new Pdf()) {
            pdf.page("Trang một").page("Trang hai").page("Trang ba");
            PDPage second = pdf.document.getPage(1);
            COSStream broken = pdf.document.getDocument().createCOSStream();
            try (OutputStream out = broken.createRawOutputStream()) {
                out.write("no stream".getBytes(StandardCharsets.US_ASCII));
            }
            broken.setItem(COSName.FILTER, COSName.getPDFName("NoSuchDecode"));
            second.getCOSObject().setItem(COSName.CONTENTS, broken);
            CanonicalText text = read(pdf.bytes(), null);
            assertThat(text.text()).isEqualTo("Trang một\nTrang ba");
            assertThat(text.pageOf(text.text().indexOf("ba"))).isEqualTo(3);
            assertThat(text.diagnostics()).singleElement().satisfies(diagnostic -> {
                assertThat(diagnostic.code()).isEqualTo("READ-131");
                assertThat(diagnostic.message()).contains("page 2");
            });
        }
    }

    @Test
    void contentThatInflatesBeyondMeasureIsLeftOut() throws IOException, UnreadableDocumentException {
        try (Pdf pdf = new Pdf()) {
            pdf.page("Trang một").page("Trang hai");
            PDStream spaces = new PDStream(pdf.document);
            try (OutputStream out = spaces.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] block = new byte[1 << 20];
                Arrays.fill(block, (byte) ' ');
                for (int i = 0; i < 80; i++) {
                    out.write(block);
                }
            }
            pdf.document.getPage(1).setContents(spaces);
            CanonicalText text = read(pdf.bytes(), null);
            assertThat(text.text()).isEqualTo("Trang một");
            assertThat(text.diagnostics()).singleElement().satisfies(diagnostic -> {
                assertThat(diagnostic.code()).isEqualTo("READ-131");
                assertThat(diagnostic.message()).contains("page 2").contains("inflates");
            });
        }
    }

    @Test
    void pagesBeyondTheLimitAreCut() throws IOException, UnreadableDocumentException {
        ReadLimits all = ReadLimits.DEFAULT;
        ReadLimits two = new ReadLimits(
                all.bytes(),
                all.inflatedBytes(),
                all.inflation(),
                all.entries(),
                all.depth(),
                all.characters(),
                2,
                all.cells(),
                all.pixels(),
                all.ocrSeconds());
        try (Pdf pdf = new Pdf()) {
            byte[] content =
                    pdf.page("Trang một").page("Trang hai").page("Trang ba").bytes();
            CanonicalText text =
                    new PdfReader(limits -> Optional.empty()).read(content, new ReadContext(two, ReadListener.NONE));
            assertThat(text.text()).isEqualTo("Trang một\nTrang hai");
            assertThat(text.diagnostics()).extracting(Diagnostic::code).containsExactly("READ-130");
        }
    }

    @Test
    void passwordsAndDamageAreNamed() throws IOException {
        try (Pdf pdf = new Pdf()) {
            pdf.page("Mật");
            byte[] plain = pdf.bytes();
            byte[] cut = Arrays.copyOf(plain, 200);
            assertCode(cut, "READ-007");
            pdf.document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            assertCode(pdf.bytes(), "READ-006");
        }
        assertCode("%PDF-1.7\nnothing".getBytes(StandardCharsets.US_ASCII), "READ-007");
    }

    private static void assertCode(byte[] content, String code) {
        assertThatThrownBy(() -> read(content, null))
                .isInstanceOfSatisfying(UnreadableDocumentException.class, e -> assertThat(e.code())
                        .isEqualTo(code));
    }

    @Test
    void aTextAboutPdfIsNone() {
        byte[] content = "Tệp bắt đầu bằng %PDF-1.7 là PDF".getBytes(StandardCharsets.UTF_8);
        assertThat(new PdfReader(limits -> Optional.empty()).accepts(content)).isFalse();
    }
}
