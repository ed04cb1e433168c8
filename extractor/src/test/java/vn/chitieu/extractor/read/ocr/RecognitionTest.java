package vn.chitieu.extractor.read.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.extractor.model.Diagnostic;
import vn.chitieu.extractor.read.DocumentReader;
import vn.chitieu.extractor.read.ReadContext;
import vn.chitieu.extractor.read.ReadLimits;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.extractor.read.page.PageRecognizer;
import vn.chitieu.extractor.read.page.PageRecognizer.RecognitionException;
import vn.chitieu.extractor.read.page.PageRecognizer.Recognized;
import vn.chitieu.extractor.read.page.PrintedPage;
import vn.chitieu.extractor.read.page.Word;
import vn.chitieu.extractor.text.CanonicalText;
import vn.chitieu.extractor.text.PageMark;

/** Recognition as a whole; the tests that need Tesseract itself are skipped where it is not installed. */
class RecognitionTest {

    @TempDir
    java.nio.file.Path folder;

    private static PageRecognizer tesseract() {
        Optional<PageRecognizer> installed = TesseractRecognizer.installed(ReadLimits.DEFAULT);
        assumeTrue(installed.isPresent(), "Tesseract with its Vietnamese data is not installed");
        assumeTrue(DrawnPage.hasFont(), "DejaVu Serif is not installed");
        return installed.orElseThrow();
    }

    private static BufferedImage page() {
        return new DrawnPage(BufferedImage.TYPE_BYTE_GRAY)
                .text("Điều 1. Phấn đấu đến năm 2030, tỷ lệ che phủ rừng", 200, 300)
                .text("đạt 55,5%; thu nhập bình quân 120 triệu đồng.", 200, 360)
                .line(200, 450, 1_400, 450, 2)
                .line(200, 550, 1_400, 550, 2)
                .line(200, 650, 1_400, 650, 2)
                .line(200, 450, 200, 650, 2)
                .line(900, 450, 900, 650, 2)
                .line(1_400, 450, 1_400, 650, 2)
                .text("Tỷ lệ hộ nghèo", 220, 505)
                .text("dưới 2,75%", 920, 515)
                .text("Số trường chuẩn", 220, 605)
                .text("90", 920, 615)
                .image();
    }

    private static String text(PrintedPage page) {
        return page.words().stream().map(Word::text).collect(Collectors.joining(" "));
    }

    @Test
    void readsAScannedPageWithATable() throws Exception {
        BufferedImage scan =
                ScannedPages.decoded(ScannedPages.at(DrawnPage.DPI, 1).jpeg(page(), 1));
        Recognized recognized = tesseract().recognize(4, scan, 595.4f, 842);
        assertThat(text(recognized.page()))
                .isEqualTo("Điều 1. Phấn đấu đến năm 2030, tỷ lệ che phủ rừng đạt 55,5%; thu nhập bình quân 120 triệu"
                        + " đồng. Tỷ lệ hộ nghèo dưới 2,75% Số trường chuẩn 90");
        assertThat(recognized.page().rules()).hasSize(6);
        PageMark mark = recognized.page().mark();
        assertThat(mark.number()).isEqualTo(4);
        assertThat(mark.ocr()).isTrue();
        assertThat(mark.confidence()).isBetween(TesseractRecognizer.LOW_CONFIDENCE, 1.0);
        assertThat(recognized.diagnostics()).isEmpty();
        Word first = recognized.page().words().get(0);
        assertThat(first.left()).isBetween(68f, 76f);
        assertThat(first.bottom()).isBetween(106f, 116f);
        assertThat(first.size()).isBetween(11f, 16f);
    }

    @Test
    void readsAPageThatStandsOnItsHead() throws Exception {
        BufferedImage turned = PageInk.grey(page(), DrawnPage.DPI, 1).turned(2).toBufferedImage();
        Recognized recognized = tesseract().recognize(1, turned, 595.4f, 842);
        assertThat(text(recognized.page())).startsWith("Điều 1. Phấn đấu đến năm 2030");
    }

    @Test
    void readsImageFilesOfSeveralPages() throws Exception {
        PageRecognizer recognizer = tesseract();
        byte[] tiff = tiff(List.of(page(), page()));
        List<String> heard = new CopyOnWriteArrayList<>();
        CanonicalText text = reader(tiff, Optional.of(recognizer))
                .read(tiff, new ReadContext(ReadLimits.DEFAULT, (done, all, ocr) -> heard.add(done + "/" + all + ocr)));
        assertThat(text.pages()).hasSize(2).allMatch(each -> each.ocr() && each.end() > each.start());
        assertThat(text.text()).contains("Tỷ lệ hộ nghèo | dưới 2,75%\nSố trường chuẩn | 90");
        assertThat(heard).containsExactlyInAnyOrder("1/2true", "2/2true");
    }

    @Test
    void saysWhatToInstallWhereTesseractIsMissing() throws Exception {
        byte[] png = png(new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_GRAY));
        assertThatThrownBy(() -> reader(png, Optional.empty()).read(png, ReadContext.DEFAULT))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("apt install tesseract-ocr tesseract-ocr-vie")
                .extracting(e -> ((UnreadableDocumentException) e).code())
                .isEqualTo("READ-012");
    }

    @Test
    void goesOnWithTheOtherPagesWhenOneFails() throws Exception {
        byte[] tiff = tiff(List.of(new BufferedImage(20, 30, 10), new BufferedImage(20, 30, 10)));
        PageRecognizer second = (number, image, width, height) -> {
            if (number == 1) {
                throw new RecognitionException("took too long");
            }
            Word word = new Word("Điều", 10, 10, 40, 20, 10, false);
            return new Recognized(
                    new PrintedPage(new PageMark(number, true, 0.9), width, height, List.of(word), List.of()),
                    List.of());
        };
        CanonicalText text = reader(tiff, Optional.of(second)).read(tiff, ReadContext.DEFAULT);
        assertThat(text.text()).isEqualTo("Điều");
        assertThat(text.diagnostics().stream().map(Diagnostic::code)).contains("READ-141");
    }

    @Test
    void decodesLargeImagesWithFewerPixelsAndSaysSo() throws Exception {
        byte[] png = png(new BufferedImage(1_000, 1_400, BufferedImage.TYPE_BYTE_BINARY));
        ReadLimits few = new ReadLimits(1 << 20, 1 << 20, 200, 10, 1, 1_000, 10, 10, 400_000, 10);
        PageRecognizer looks = (number, image, width, height) -> {
            assertThat(image.getWidth()).isEqualTo(500);
            assertThat(width).isBetween(590f, 600f);
            Word word = new Word("Điều", 10, 10, 40, 20, 10, false);
            return new Recognized(
                    new PrintedPage(new PageMark(number, true, 0.9), width, height, List.of(word), List.of()),
                    List.of());
        };
        CanonicalText text =
                reader(png, Optional.of(looks)).read(png, new ReadContext(few, ReadContext.DEFAULT.listener()));
        assertThat(text.diagnostics().stream().map(Diagnostic::code)).contains("READ-130");
    }

    @Test
    void refusesDamagedImages() throws Exception {
        byte[] png = png(new BufferedImage(200, 300, BufferedImage.TYPE_BYTE_GRAY));
        byte[] cut = java.util.Arrays.copyOf(png, 30);
        PageRecognizer none = (number, image, width, height) -> {
            throw new AssertionError("nothing to recognise");
        };
        assertThatThrownBy(() -> reader(cut, Optional.of(none)).read(cut, ReadContext.DEFAULT))
                .isInstanceOf(UnreadableDocumentException.class)
                .extracting(e -> ((UnreadableDocumentException) e).code())
                .isEqualTo("READ-007");
    }

    private static DocumentReader reader(byte[] content, Optional<PageRecognizer> recognizer) {
        return ImageReader.all(limits -> recognizer).stream()
                .filter(reader -> reader.accepts(content))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static byte[] tiff(List<BufferedImage> pages) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (BufferedImage page : pages) {
                writer.writeToSequence(new IIOImage(page, null, null), null);
            }
            writer.endWriteSequence();
            stream.flush();
            return bytes.toByteArray();
        } finally {
            writer.dispose();
        }
    }
}
