package vn.chitieu.extractor.mend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MenderTest {

    /** Words with damage that shows, so that a document with them is mended. */
    private static final String DAMAGED = """
            Ủy ban nhâu dân tỉuh ban hành kế hoạeh phát lriển kiuh tế xã hội
            Các sở, baụ, ngànb và địa phưong chủ độug triểu khai thực hiệu nhiệm vụ đượe giao
            """;

    private static String mend(String text) {
        Mending mending = Mender.shipped().examine(List.of(DAMAGED, text));
        assertThat(mending.isNeeded()).isTrue();
        return mending.mend(text).text();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # lost marks
            UBND tinh chỉ đạo các sở                | UBND tỉnh chỉ đạo các sở
            mục tiêu đến nam 2030                   | mục tiêu đến năm 2030
            ban hành quyết đinh phê duyệt           | ban hành quyết định phê duyệt
            phấn dấu đến năm 2030                   | phấn đấu đến năm 2030
            # letters and digits of like form
            phát lriển kinh tế                      | phát triển kinh tế
            cơ qnan nhà nước                        | cơ quan nhà nước
            chuyển đổi số quốe gia                  | chuyển đổi số quốc gia
            các bộ, nqành liên quan                 | các bộ, ngành liên quan
            thực biện nghị quyết                    | thực hiện nghị quyết
            tỷ 1ệ hộ nghèo                          | tỷ lệ hộ nghèo
            đến năm 2O30                            | đến năm 2030
            đạt l5% trở lên                         | đạt 15% trở lên
            đạt 9S% trở lên                         | đạt 95% trở lên
            tăng B,5% so với năm 2025               | tăng 8,5% so với năm 2025
            # split and run-together words, and a space in the wrong place
            Ủy ban nhân dân tỉ nh                   | Ủy ban nhân dân tỉnh
            tổ chức thực hiệncác nhiệm vụ           | tổ chức thực hiện các nhiệm vụ
            mục tiêu đếnnăm 2030                    | mục tiêu đến năm 2030
            đến năm2030                             | đến năm 2030
            Hội đồng nhân dân tỉnhth ống nhất       | Hội đồng nhân dân tỉnh thống nhất
            # capitals
            ỦY BAN NHÂN DÂN TINH                    | ỦY BAN NHÂN DÂN TỈNH
            Uy ban nhân dân Tinh                    | Ủy ban nhân dân Tỉnh
            Tlủ tướng Chínb phủ                     | Tlủ tướng Chính phủ
            """)
    void mendsEachKindOfDamage(String damaged, String mended) {
        assertThat(mend(damaged)).isEqualTo(mended);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "B. MỤC TIÊU CỤ THỂ",
                "I. MỤC TIÊU",
                "Số 72/2020/QH14 và 50/2010/QH12",
                "diện tích 250m2, dài 30 km",
                "thương hiệu Xqrtwz Fjkl",
                "đồng chí Nguyễn Thị Thắm, ông Trần Văn Bảy",
                "| 1 | Tỷ lệ hộ nghèo | % | 2,5 | 1,8 |",
            })
    void leavesWhatMayBeRight(String text) {
        assertThat(mend(text)).isEqualTo(text);
    }

    @Test
    void leavesDocumentsWithoutDamage() {
        List<String> clean = List.of(
                "Ủy ban nhân dân tỉnh ban hành kế hoạch phát triển kinh tế - xã hội năm 2026",
                "uy ban nhan dan tinh ban hanh ke hoach",
                "The committee adopted the plan of 2026 for growth and jobs in the region");
        Mending mending = Mender.shipped().examine(clean);
        assertThat(mending.isNeeded()).isFalse();
        assertThat(mending.mend(clean.get(1)).text()).isSameAs(clean.get(1));
        assertThat(Mender.NONE.examine(List.of(DAMAGED)).isNeeded()).isFalse();
    }

    @Test
    void countsWhatItMends() {
        Mending mending = Mender.shipped().examine(List.of(DAMAGED));
        MendedText mended = mending.mend(DAMAGED);
        assertThat(mending.mended()).isEqualTo(mended.edits().size()).isGreaterThan(9);
    }

    @Test
    void keepsTrackOfOffsets() {
        MendedText mended = MendedText.of(
                "tổ chứe thực hiệncác việc",
                List.of(new MendedText.Edit(3, 7, "chức"), new MendedText.Edit(13, 20, "hiện các")));
        assertThat(mended.text()).isEqualTo("tổ chức thực hiện các việc");
        assertThat(mended.offsets(List.of(0, 3, 5, 13, 21, 25))).containsExactly(0, 3, 7, 13, 22, 26);
    }

    /** The likeliest names are known by their being repeated in the document. */
    @Test
    void learnsTheNamesOfADocument() {
        String names = "huyện Khánh Hoẵng báo cáo\n".repeat(5);
        Mending mending = Mender.shipped().examine(List.of(DAMAGED, names, "huyện Khánh Hoẵuq báo cáo"));
        assertThat(mending.mend("huyện Khánh Hoẵnq báo cáo").text()).isEqualTo("huyện Khánh Hoẵng báo cáo");
        assertThat(mending.mend(names).text()).isEqualTo(names);
    }

    @Test
    void givesTheSameEachTime() throws IOException {
        assertThat(mend(DAMAGED)).isEqualTo(mend(DAMAGED));
        SyllableCounts counts = new SyllableCounts();
        counts.add("Ủy ban nhân dân tỉnh\nban hành kế hoạch năm 2026");
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        counts.model().write(first);
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        SyllableModel.read(new ByteArrayInputStream(first.toByteArray())).write(second);
        assertThat(second.toByteArray()).isEqualTo(first.toByteArray());
    }

    @Test
    void marksAndLongWordsAreNoWords() {
        for (String text :
                List.of("", "\n\n", "....,,,;;;", "\u0301\u0302\u0303", "ệ".repeat(50), "|\t|\r|", "\uD83D\uDE00")) {
            assertThat(mend(text)).isEqualTo(text);
        }
    }

    /** A line of megabytes, whatever it consists of, is mended in a time that grows with its length only. */
    @ParameterizedTest
    @ValueSource(strings = {"l1lI0Oo", "tỉnhth ốnq ", "a", "t i n h ", "hđồng nhândâ n tinhl ", ". ", "Qz7kwx "})
    void hugeLines(String unit) throws IOException {
        String line = unit.repeat(1_000_000 / unit.length());
        SyllableModel model = model();
        Mending mending = Mending.of(new DocumentModel(model, List.of(line)), 1);
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> mending.mend(line));
    }

    private static SyllableModel model() throws IOException {
        try (InputStream in = Objects.requireNonNull(Mender.class.getResourceAsStream(Mender.FILE))) {
            return SyllableModel.read(in);
        }
    }
}
