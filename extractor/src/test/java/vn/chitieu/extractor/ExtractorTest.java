package vn.chitieu.extractor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.chitieu.extractor.model.Clause;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Repeat;
import vn.chitieu.extractor.read.UnreadableDocumentException;

class ExtractorTest {

    private static final String LIST = "Điều 1. Mục tiêu, chỉ tiêu chủ yếu năm 2026\n"
            + "1. Tỷ lệ che phủ rừng đạt 55%; tỷ lệ hộ nghèo giảm còn dưới 2%, không để phát sinh hộ tái nghèo.\n"
            + "2. Thành lập mới trên 300 doanh nghiệp, trong đó 20 doanh nghiệp công nghệ của người trẻ ở vùng cao.\n"
            + "3. Tỷ lệ trường học đạt chuẩn quốc gia đạt 90%, ưu tiên các xã vùng cao, vùng sâu, vùng xa còn thiếu.\n"
            + "4. Tỷ lệ dân số nông thôn sử dụng nước sạch đạt trên 75%, ưu tiên các thôn thường xuyên bị hạn hán.\n"
            + "5. Có thêm 12 xã đạt chuẩn nông thôn mới, 4 xã đạt chuẩn nông thôn mới nâng cao trên toàn địa bàn.\n"
            + "6. Phấn đấu đón 2 triệu lượt khách du lịch, doanh thu du lịch đạt khoảng 1.500 tỷ đồng trong cả năm.\n";

    @Test
    void aDocumentFromEndToEnd() {
        Extraction extraction = Samples.resolution(LIST + "Điều 2. Tổ chức thực hiện\nGiao Ủy ban nhân dân tỉnh.");
        assertThat(extraction.schema()).isEqualTo(Extraction.SCHEMA);
        assertThat(extraction.document().number()).isEqualTo("12/NQ-HĐND");
        assertThat(extraction.document().issuedOn()).isEqualTo("2025-12-10");
        assertThat(extraction.document().period()).isEqualTo("2026");
        assertThat(extraction.clauses()).extracting(Clause::path).contains("Điều 1 > 6", "Điều 2");
        assertThat(Samples.targets(extraction))
                .contains(
                        "Tỷ lệ che phủ rừng | EQ 55 % | 2026",
                        "tỷ lệ hộ nghèo | LT 2 % | 2026", "doanh thu du lịch | APPROX 1500 tỷ đồng | 2026");
        assertThat(extraction.repeats()).isEmpty();
        assertThat(extraction.conflicts()).isEmpty();
    }

    @Test
    void targetsOfARepeatAreNotCountedAgain() {
        int once = Samples.resolution(LIST).targets().size();
        Extraction twice = Samples.resolution(LIST + "Điều 2. Tổ chức thực hiện\nGiao các sở.\n" + LIST);
        assertThat(twice.targets()).hasSize(once);
        assertThat(twice.repeats()).hasSize(1);
        Repeat repeat = twice.repeats().get(0);
        assertThat(twice.text().substring(repeat.start(), repeat.end()))
                .isEqualTo(repeat.of().in(twice.text()));
        List<Clause> copies = twice.clauses().stream()
                .filter(clause -> clause.repeatOf() != null)
                .toList();
        assertThat(copies).isNotEmpty().allSatisfy(clause -> assertThat(clause.start())
                .isBetween(repeat.start(), repeat.end()));
    }

    @Test
    void eachPartOfARepeatNamesTheOneThatItRepeats() {
        String whole = "Trời hôm nay đẹp.\nMọi người đi chợ.\n" + LIST;
        Extraction twice = Samples.extract(whole + "Điều 2. Tổ chức thực hiện\nGiao các sở.\n" + whole);
        Map<String, String> texts = new HashMap<>();
        twice.clauses()
                .forEach(clause -> texts.put(
                        clause.id(),
                        twice.text().substring(clause.start(), clause.end()).strip()));
        List<Clause> copies = twice.clauses().stream()
                .filter(clause -> clause.repeatOf() != null)
                .toList();
        assertThat(copies).extracting(Clause::label).contains((String) null);
        assertThat(copies).hasSizeGreaterThan(4).allSatisfy(copy -> assertThat(texts.get(copy.repeatOf()))
                .isEqualTo(texts.get(copy.id())));
    }

    @Test
    void aTextWithoutAnyClause() {
        Extraction extraction = Samples.extract("Trời hôm nay đẹp.\nMọi người đi chợ từ sớm.\n");
        assertThat(extraction.targets()).isEmpty();
        assertThat(extraction.clauses()).isNotEmpty().allSatisfy(clause -> assertThat(clause.label())
                .isNull());
    }

    @Test
    void decomposedTextGivesTheSameTargets() {
        String text = "Điều 1. Mục tiêu, chỉ tiêu năm 2026\n1. Tỷ lệ che phủ rừng đạt 55%.\n";
        String apart = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD);
        assertThat(Samples.targets(Samples.extract(apart)))
                .isEqualTo(Samples.targets(Samples.extract(text)))
                .isNotEmpty();
        assertThat(Samples.targets(Samples.extract(text.replace("\n", "\r\n"))))
                .isEqualTo(Samples.targets(Samples.extract(text)));
    }

    @Test
    void emptyAndBinaryContentAreUnreadable() {
        Extractor extractor = Extractor.create();
        assertThatThrownBy(() -> extractor.extract("a.txt", new byte[0]))
                .isInstanceOf(UnreadableDocumentException.class);
        assertThatThrownBy(() -> extractor.extract("a.txt", new byte[] {0x7f, 'E', 'L', 'F', 0, 0, 0, 1, 2, 3}))
                .isInstanceOf(UnreadableDocumentException.class);
    }

    @Test
    void oneExtractorServesManyThreads() throws InterruptedException, ExecutionException {
        Extractor extractor = Extractor.create();
        Extraction alone = Samples.extract(LIST);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Extraction>> results = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                results.add(
                        threads.submit(() -> extractor.extract("sample.txt", LIST.getBytes(StandardCharsets.UTF_8))));
            }
            for (Future<Extraction> result : results) {
                assertThat(result.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdown();
        }
    }
}
