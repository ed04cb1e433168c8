package vn.chitieu.app.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.chitieu.extractor.model.AgencyMention;
import vn.chitieu.extractor.model.Clause;
import vn.chitieu.extractor.model.ClauseKind;
import vn.chitieu.extractor.model.Comparator;
import vn.chitieu.extractor.model.DocumentFacts;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Source;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.extractor.model.TargetAgency;
import vn.chitieu.extractor.model.TargetKind;
import vn.chitieu.extractor.model.TargetSpans;
import vn.chitieu.index.ClauseIndex;
import vn.chitieu.index.model.IndexedDocument;

/** Invented plans with as many targets as a test needs, the same in every run. */
final class ManyTargets {

    static final int CLAUSES = 100;
    static final int TARGETS = 5;

    private static final List<String> SUBJECTS = List.of(
            "Tỷ lệ hộ nghèo",
            "Tỷ lệ che phủ rừng",
            "Tổng mức bán lẻ hàng hóa",
            "Tỷ lệ lao động qua đào tạo",
            "Tỷ lệ dân số được cấp nước sạch",
            "Thu ngân sách nhà nước",
            "Số trường đạt chuẩn quốc gia");
    private static final List<String> PLACES =
            List.of("Bờ Biển", "Đồi Thông", "Sông Dài", "Ruộng Bậc", "Đảo Nhỏ", "Rừng Già");
    private static final List<String> AGENCIES =
            List.of("Sở Y tế", "Sở Công Thương", "Sở Tài chính", "Sở Nông nghiệp và Môi trường", "Sở Nội vụ");
    private static final List<String> UNITS = List.of("%", "tỷ đồng", "người", "trường", "USD");

    private final Random random = new Random(20_251_125);
    private final StringBuilder text = new StringBuilder();

    private ManyTargets() {}

    /** Puts documents of {@link #CLAUSES} clauses of {@link #TARGETS} targets each. */
    static void put(ClauseIndex index, int documents) throws IOException {
        for (int i = 1; i <= documents; i++) {
            index.put(IndexedDocument.of(new ManyTargets().document(i)));
        }
        index.refresh();
    }

    private Extraction document(int number) {
        String place = PLACES.get(number % PLACES.size());
        String issued = (2015 + number % 11) + "-12-10";
        Source source = new Source(number + ".txt", "text/plain", 1, "", null, false);
        DocumentFacts facts = new DocumentFacts(
                number + "-nq-hdnd",
                number + "/NQ-HĐND",
                "Nghị quyết",
                "Về kế hoạch phát triển kinh tế - xã hội số " + number,
                "Hội đồng nhân dân tỉnh " + place,
                place,
                issued,
                issued,
                null,
                "2021/2025",
                source);
        List<Clause> clauses = new ArrayList<>();
        List<Target> targets = new ArrayList<>();
        for (int i = 1; i <= CLAUSES; i++) {
            int start = text.length();
            text.append(i).append(". ");
            String agency = AGENCIES.get(random.nextInt(AGENCIES.size()));
            int named = text.length();
            text.append(agency).append(" chủ trì: ");
            for (int j = 0; j < TARGETS; j++) {
                targets.add(target(
                        targets.size() + 1, i, new TargetAgency(agency, agency, true, named, named + agency.length())));
            }
            AgencyMention lead = new AgencyMention(agency, agency, named, named + agency.length());
            clauses.add(new Clause(
                    "dieu-1." + i,
                    null,
                    ClauseKind.CLAUSE,
                    Integer.toString(i),
                    "Điều 1 > " + i,
                    null,
                    start,
                    text.length(),
                    null,
                    List.of(lead),
                    List.of(),
                    List.of("kinh-te"),
                    null));
            text.append('\n');
        }
        return new Extraction(
                Extraction.SCHEMA,
                facts,
                text.toString(),
                clauses,
                targets,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private Target target(int id, int clause, TargetAgency lead) {
        String indicator = SUBJECTS.get(random.nextInt(SUBJECTS.size())) + " nhóm " + random.nextInt(900);
        BigDecimal value = BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(3));
        String unit = UNITS.get(random.nextInt(UNITS.size()));
        String year = Integer.toString(2021 + random.nextInt(10));
        int start = text.length();
        text.append("đến năm ").append(year).append(", ");
        int at = text.length();
        text.append(indicator)
                .append(" đạt từ ")
                .append(value.toPlainString())
                .append(' ')
                .append(unit);
        int end = text.length();
        String quote = text.substring(start, end);
        text.append(" trở lên, góp phần hoàn thành kế hoạch năm năm của địa phương; ");
        return new Target(
                "t" + id,
                "dieu-1." + clause,
                "Điều 1 > " + clause,
                TargetKind.QUANTITATIVE,
                indicator,
                null,
                null,
                Comparator.GTE,
                value,
                null,
                null,
                unit,
                year,
                List.of(lead),
                List.of(),
                quote,
                start,
                end,
                new TargetSpans(new Span(at, at + indicator.length()), null, null, null),
                0.9,
                "list-item",
                null);
    }
}
