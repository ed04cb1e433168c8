package vn.chitieu.extractor.read.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.extractor.read.ocr.PageImage.Grey;

class PageImageTest {

    private static final int DARK = 80;

    @ParameterizedTest
    @ValueSource(doubles = {-4.3, -1, -0.3, 0, 0.12, 0.7, 3})
    void findsByHowMuchAPageIsTurned(double degrees) {
        BufferedImage page =
                new DrawnPage(BufferedImage.TYPE_BYTE_GRAY).greeking(300).image();
        GreyImage turned = PageInk.grey(ScannedPages.turned(page, degrees), DrawnPage.DPI, 1);
        assertThat(Skew.degrees(turned)).isCloseTo(degrees, within(0.07));
        assertThat(Skew.degrees(turned.rotated(degrees))).isCloseTo(0, within(0.07));
    }

    @Test
    void leavesAnEmptyPageAsItIs() {
        assertThat(Skew.degrees(new GreyImage(300, 400))).isZero();
        PageImage page = PageImage.of(new Grey(new GreyImage(300, 400), 200));
        assertThat(page.hasInk(page.page(), new PixelBox(0, 0, 300, 400))).isFalse();
    }

    @Test
    void findsTheLinesOfATableAndItsCells() {
        PageImage page = PageImage.of(new Grey(table().grey(), DrawnPage.DPI));
        assertThat(page.lines().stream().filter(line -> !line.upright())).hasSize(3);
        assertThat(page.lines().stream().filter(RulingLine::upright)).hasSize(3);
        assertThat(page.cells()).hasSize(3);
        assertThat(page.cells().get(0).width()).isCloseTo(1_200, within(12));
        assertThat(page.cells().get(1).width()).isCloseTo(400, within(12));
        assertThat(page.cells().get(2).width()).isCloseTo(800, within(12));
        assertThat(page.hasInk(page.page(), new PixelBox(150, 300, 1_500, 700))).isFalse();
    }

    @Test
    void findsThinGreyBrokenLinesOfATurnedPage() throws Exception {
        ScannedPages scanner = new ScannedPages(DrawnPage.DPI, 8, 0.002, 3);
        BufferedImage scan =
                ScannedPages.decoded(scanner.jpeg(table().greeking(700).image(), 1));
        assertThat(PageImage.of(Grey.of(scan, DrawnPage.DPI)).cells()).hasSizeGreaterThanOrEqualTo(3);
    }

    /** Three cells: one above two. */
    private static DrawnPage table() {
        DrawnPage page = new DrawnPage(BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 300; y <= 600; y += 150) {
            page.line(200, y, 1_400, y, 2);
        }
        return page.line(200, 300, 200, 600, 2).line(1_400, 300, 1_400, 600, 2).line(600, 450, 600, 600, 2);
    }

    @Test
    void takesTheFeetOfLettersForNoLines() {
        DrawnPage page = new DrawnPage(BufferedImage.TYPE_BYTE_GRAY);
        for (int line = 0; line < 30; line++) {
            page.text("nhanh chóng những thành phần nhiệm định hướng HÀNH CHÍNH nghiêng minh", 200, 300 + line * 50);
        }
        assertThat(RulingLines.find(page.grey(), DrawnPage.DPI)).isEmpty();
    }

    @Test
    void erasesLinesButNotTheLettersThroughThem() {
        GreyImage page = new DrawnPage(BufferedImage.TYPE_BYTE_GRAY)
                .line(200, 500, 1_400, 500, 3)
                .box(Color.BLACK, new PixelBox(700, 480, 706, 520))
                .grey();
        List<RulingLine> lines = RulingLines.find(page, DrawnPage.DPI);
        assertThat(lines).hasSize(1);
        RulingLines.erase(page, lines, GreyImage.WHITE);
        assertThat(page.at(400, 500)).isGreaterThan(200);
        assertThat(page.at(703, 500)).isLessThan(DARK);
    }

    @Test
    void bleachesStampsButNotTheTextUnderThem() {
        GreyImage page = new DrawnPage(BufferedImage.TYPE_INT_RGB)
                .ring(new Color(210, 40, 50), 400, 1_000, 300)
                .ring(new Color(40, 60, 190), 900, 1_000, 300)
                .box(new Color(30, 25, 25), new PixelBox(380, 1_140, 1_300, 1_160))
                .grey();
        assertThat(page.at(550, 1_000)).isGreaterThan(230);
        assertThat(page.at(1_050, 1_000)).isGreaterThan(230);
        assertThat(page.at(400, 1_150)).isLessThan(DARK);
        assertThat(page.at(1_200, 1_150)).isLessThan(DARK);
    }

    @Test
    void keepsColouredLinesOfText() {
        GreyImage page = new DrawnPage(BufferedImage.TYPE_INT_RGB)
                .box(new Color(200, 0, 0), new PixelBox(300, 300, 1_300, 330))
                .box(new Color(0, 0, 200), new PixelBox(300, 500, 340, 530))
                .grey();
        assertThat(page.at(600, 310)).isLessThan(DARK);
        assertThat(page.at(320, 510)).isLessThan(DARK);
    }

    @Test
    void bringsOtherResolutionsToAGoodOne() {
        BufferedImage small = new BufferedImage(827, 1_170, BufferedImage.TYPE_BYTE_GRAY);
        Grey larger = Grey.of(small, 100);
        assertThat(larger.dpi()).isEqualTo(250);
        assertThat(larger.image().width()).isCloseTo(2_067, within(1));
        BufferedImage large = new BufferedImage(3_307, 4_677, BufferedImage.TYPE_BYTE_GRAY);
        Grey smaller = Grey.of(large, 400);
        assertThat(smaller.dpi()).isCloseTo(250, within(0.1));
        assertThat(smaller.image().width()).isCloseTo(2_067, within(1));
    }

    @Test
    void clearsSpecksAndGrain() {
        GreyImage page = new GreyImage(30, 30);
        page.set(5, 5, 0);
        page.set(10, 10, 235);
        for (int x = 15; x < 25; x++) {
            page.set(x, 20, 20);
        }
        GreyImage cleared = Clearing.cleared(page, 250);
        assertThat(cleared.at(5, 5)).isEqualTo(GreyImage.WHITE);
        assertThat(cleared.at(10, 10)).isEqualTo(GreyImage.WHITE);
        assertThat(cleared.at(20, 20)).isZero();
    }
}
