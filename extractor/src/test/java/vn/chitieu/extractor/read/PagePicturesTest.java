package vn.chitieu.extractor.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import vn.chitieu.extractor.read.page.PagePicture;
import vn.chitieu.extractor.read.page.PictureRequest;
import vn.chitieu.extractor.read.page.Word;

class PagePicturesTest {

    private static final Path PDF = Path.of("src/test/resources/vn/chitieu/extractor/samples/ke-hoach.pdf");

    private static PagePicture draw(byte[] content, int page, int side) throws UnreadableDocumentException {
        return PagePictures.draw(content, new PictureRequest(page, side), ReadLimits.DEFAULT);
    }

    private static BufferedImage image(PagePicture picture) throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.png()));
        assertThat(image.getWidth()).isEqualTo(picture.width());
        assertThat(image.getHeight()).isEqualTo(picture.height());
        return image;
    }

    private static byte[] file(BufferedImage image, String format) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    @Test
    void aPageOfAPdfIsDrawnAndItsWordsStandOnTheirInk() throws Exception {
        PagePicture picture = draw(Files.readAllBytes(PDF), 1, 800);
        BufferedImage image = image(picture);
        assertThat(Math.max(picture.width(), picture.height())).isBetween(798, 800);
        assertThat(picture.words()).hasSizeGreaterThan(20);
        for (Word word : picture.words()) {
            assertThat(darkest(image, word)).as(word.text()).isLessThan(150);
        }
    }

    /** Brightness of the darkest pixel in the box of a word. */
    private static int darkest(BufferedImage image, Word word) {
        int darkest = 255;
        for (int x = Math.round(word.left()); x < Math.min(image.getWidth(), word.right()); x++) {
            for (int y = Math.round(word.top()); y < Math.min(image.getHeight(), word.bottom()); y++) {
                darkest = Math.min(darkest, new Color(image.getRGB(x, y)).getGreen());
            }
        }
        return darkest;
    }

    @Test
    void anImageIsDrawnAnewAndSmaller() throws Exception {
        BufferedImage scan = new BufferedImage(300, 600, BufferedImage.TYPE_INT_RGB);
        for (String format : new String[] {"png", "jpeg", "tiff"}) {
            byte[] content = file(scan, format);
            PagePicture picture = draw(content, 1, 200);
            assertThat(picture.width()).isEqualTo(100);
            assertThat(picture.height()).isEqualTo(200);
            assertThat(picture.words()).isEmpty();
            image(picture);
        }
    }

    /** What stands behind the image in its file must not reach a browser. */
    @Test
    void nothingOfAnImagesFileIsHandedOn() throws Exception {
        byte[] clean = file(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "png");
        byte[] script = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        byte[] both = new byte[clean.length + script.length];
        System.arraycopy(clean, 0, both, 0, clean.length);
        System.arraycopy(script, 0, both, clean.length, script.length);
        assertThat(new String(draw(both, 1, 100).png(), StandardCharsets.ISO_8859_1))
                .doesNotContain("script");
    }

    @Test
    void transparentPagesStandOnWhite() throws Exception {
        byte[] content = file(new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB), "png");
        assertThat(new Color(image(draw(content, 1, 100)).getRGB(20, 20))).isEqualTo(Color.WHITE);
    }

    @Test
    void whatCannotBeDrawnIsRefusedWithItsReason() throws Exception {
        byte[] pdf = Files.readAllBytes(PDF);
        assertRefused(pdf, 99, ReadCode.NO_TEXT);
        assertRefused("KẾ HOẠCH".getBytes(StandardCharsets.UTF_8), 1, ReadCode.UNSUPPORTED);
        assertRefused("%PDF-1.7\nnothing".getBytes(StandardCharsets.UTF_8), 1, ReadCode.CORRUPT);
        assertRefused(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0}, 1, ReadCode.CORRUPT);
        byte[] tiff = file(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "tiff");
        assertRefused(tiff, 2, ReadCode.NO_TEXT);
    }

    private static void assertRefused(byte[] content, int page, ReadCode reason) {
        assertThatThrownBy(() -> draw(content, page, 100))
                .isInstanceOfSatisfying(UnreadableDocumentException.class, e -> assertThat(e.reason())
                        .isEqualTo(reason));
    }

    @Test
    void aRequestIsBounded() {
        assertThatThrownBy(() -> new PictureRequest(0, 100)).hasMessage("page must be at least 1, but was 0");
        assertThatThrownBy(() -> new PictureRequest(1, 40_000)).hasMessageContaining("40000");
    }
}
