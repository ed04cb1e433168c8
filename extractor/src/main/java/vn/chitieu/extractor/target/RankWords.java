package vn.chitieu.extractor.target;

import vn.chitieu.extractor.lexicon.PhraseLexicon;

/** What the words around a rank or a state tell of it. Stateless, thread-safe. */
final class RankWords {

    /** So many words may lead in a list. */
    private static final int LEAD_IN = 14;

    private RankWords() {}

    /** "Phấn đấu đến hết năm: thu đạt …; xếp loại thuộc nhóm …": what strives before a colon strives for all behind it. */
    static boolean opensList(SentenceView view, int to) {
        int colon = view.firstMark(0, Math.min(to, LEAD_IN), ":");
        for (int at = 0; at < colon && colon < to; at++) {
            if (view.is(colon, ":") && view.is(at, "phấn") && view.is(at + 1, "đấu")) {
                return true;
            }
        }
        return false;
    }

    /** "…, hầu hết các dịch vụ công được cung cấp …" in a sentence that states when. */
    static boolean opensMost(SentenceView view, PhraseLexicon.Match<String> match) {
        boolean opens = match.from() == 0 || view.isMark(match.from() - 1, ",:");
        return view.is(match.from(), "hầu") && opens && !view.times().isEmpty();
    }

    /** "mỗi hộ … đều có", "các hộ đều có", "hầu hết các dịch vụ …": a state of everybody. */
    static boolean speaksOfEach(SentenceView view, int from, PhraseLexicon.Match<String> match) {
        boolean each = false;
        for (int at = from; at < match.from(); at++) {
            each |= view.is(at, "mỗi") || view.is(at, "các") || view.is(at, "mọi");
        }
        return each && view.is(match.from(), "đều");
    }
}
