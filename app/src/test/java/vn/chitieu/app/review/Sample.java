package vn.chitieu.app.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.chitieu.extractor.Extractor;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.extractor.model.TargetKind;
import vn.chitieu.extractor.model.TargetSpans;
import vn.chitieu.extractor.read.UnreadableDocumentException;

/** An invented resolution and what is decided about it. */
final class Sample {

    static final String TEXT = """
            HỘI ĐỒNG NHÂN DÂN
            TỈNH AN LẠC
            Số: 12/NQ-HĐND
            An Lạc, ngày 10 tháng 12 năm 2025

            NGHỊ QUYẾT
            Về kế hoạch phát triển kinh tế - xã hội năm 2026

            Điều 1. Chỉ tiêu chủ yếu năm 2026
            1. Tốc độ tăng trưởng kinh tế đạt 10,5%.
            2. GRDP bình quân đầu người đạt từ 11.800 USD trở lên.
            3. Tỷ lệ che phủ rừng đạt trên 45,5%.
            4. Tỷ lệ hộ nghèo giảm còn dưới 1%.
            5. Tỷ lệ dân số tham gia bảo hiểm y tế đạt 96%; số giường bệnh đạt 61 giường bệnh/1 vạn dân.

            Điều 2. Nhiệm vụ
            1. Sở Nông nghiệp và Môi trường chủ trì trồng rừng.
            2. Phấn đấu tỷ lệ che phủ rừng đạt trên 46% vào năm 2026.
            """;

    private static final Extractor EXTRACTOR = Extractor.create();

    private Sample() {}

    static Extraction extraction() {
        return extraction(TEXT);
    }

    static Extraction extraction(String text) {
        return extraction("nghi-quyet.txt", text);
    }

    static Extraction extraction(String name, String text) {
        try {
            return EXTRACTOR.extract(name, text.getBytes(StandardCharsets.UTF_8));
        } catch (UnreadableDocumentException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /** The first target with these words in its passage. */
    static Target target(Extraction extraction, String words) {
        return extraction.targets().stream()
                .filter(target -> target.quote().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words + " in "
                        + extraction.targets().stream().map(Target::quote).toList()));
    }

    /** The same with another value. */
    static Target valued(Target target, String value) {
        return of(target, new BigDecimal(value), target.indicator(), target.start(), target.quote());
    }

    /** The same with another passage. */
    static Target passage(Target target, int start, String quote) {
        return of(target, target.value(), target.indicator(), start, quote);
    }

    static Target named(Target target, String indicator) {
        return of(target, target.value(), indicator, target.start(), target.quote());
    }

    private static Target of(Target t, BigDecimal value, String indicator, int start, String quote) {
        return new Target(
                t.id(),
                t.clause(),
                t.path(),
                t.kind(),
                indicator,
                t.indicatorId(),
                t.parent(),
                t.comparator(),
                value,
                t.upper(),
                t.change(),
                t.unit(),
                t.time(),
                t.lead(),
                t.coordinating(),
                quote,
                start,
                start + quote.length(),
                t.spans(),
                t.confidence(),
                t.by(),
                t.mentionOf());
    }

    /** A target that nobody found: the planting of trees. */
    static Target missed(Extraction extraction) {
        String quote = "chủ trì trồng rừng";
        int start = extraction.text().indexOf(quote);
        return new Target(
                "",
                clauseAt(extraction, start),
                "Điều 2 > 1",
                TargetKind.MILESTONE,
                "trồng rừng",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "2026",
                List.of(),
                List.of(),
                quote,
                start,
                start + quote.length(),
                new TargetSpans(null, null, null, null),
                1,
                "review",
                null);
    }

    private static String clauseAt(Extraction extraction, int offset) {
        return new Anchoring(extraction).clause(offset).orElseThrow().id();
    }

    /** A history of one more decision, as the desk would note it. */
    static Decision decision(long id, Action action, Extraction base, Target machine, Target after) {
        Target anchor = machine == null ? after : machine;
        return new Decision(
                id,
                "2026-01-05T01:00:00Z",
                "lan",
                base.document().id(),
                action,
                id,
                null,
                machine,
                machine,
                after,
                null,
                Place.of(anchor, base));
    }

    static Decision undo(long id, Decision undone) {
        return new Decision(
                id,
                "2026-01-05T01:00:00Z",
                "lan",
                undone.document(),
                Action.UNDO,
                undone.subject(),
                undone.id(),
                undone.machine(),
                undone.after(),
                undone.before(),
                null,
                undone.place());
    }
}
