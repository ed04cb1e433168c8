package vn.chitieu.solr;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.chitieu.extractor.Extractor;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.index.model.IndexedDocument;

/** Documents that nobody issued. */
final class Invented {

    private static final Extractor EXTRACTOR = Extractor.create();
    private static final String[] THINGS = {
        "hộ nghèo",
        "che phủ rừng",
        "đô thị hóa",
        "trường đạt chuẩn",
        "người tham gia bảo hiểm y tế",
        "dân số dùng nước sạch"
    };

    private Invented() {}

    /** A plan with so many clauses, each of which says the word. */
    static IndexedDocument plan(int number, int clauses, String word) {
        Random random = new Random(number);
        StringBuilder text = new StringBuilder("ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM\nSố: %d/KH-UBND\n".formatted(number)
                + "Sông Lam, ngày 10 tháng 12 năm 2030\nKẾ HOẠCH\nPhát triển năm 2031\nI. CHỈ TIÊU\n");
        for (int i = 1; i <= clauses; i++) {
            text.append("%d. Tỷ lệ %s %s đạt %d%%.\n"
                    .formatted(i, THINGS[random.nextInt(THINGS.length)], word, 10 + random.nextInt(80)));
        }
        return document("kh-" + number, text.toString());
    }

    /** A document of this text. */
    static IndexedDocument document(String id, String text) {
        try {
            Extraction extraction = EXTRACTOR.extract(id + ".txt", text.getBytes(StandardCharsets.UTF_8));
            return new IndexedDocument(id, extraction, null, List.of());
        } catch (UnreadableDocumentException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Plans from a number on. */
    static List<IndexedDocument> plans(int from, int count, String word) {
        List<IndexedDocument> plans = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            plans.add(plan(i, 5, word));
        }
        return plans;
    }
}
