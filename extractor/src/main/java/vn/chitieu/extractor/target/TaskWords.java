package vn.chitieu.extractor.target;

/** What the words around a task tell of it: what it is about, what only goes on, on which date it is. Stateless. */
final class TaskWords {

    /** So many words before a segment still speak of its subject. */
    private static final int NEARBY = 14;

    private TaskWords() {}

    /** Behind "Đối với các khu đã thành lập nhưng chưa …,": what a task is about may be past. */
    static int behindConcern(SentenceView view, int from, int to) {
        boolean concerns = view.is(from, "đối") && view.is(from + 1, "với");
        int comma = concerns ? view.firstMark(from, to, ",") : to;
        return comma < to ? comma + 1 : from;
    }

    /** A line in capitals is a title, "DANH MỤC BỔ SUNG QUÝ IV NĂM 2025", and makes nothing due. */
    static boolean isTitle(SentenceView view) {
        String line = view.text().substring(view.span().start(), view.span().end());
        return line.chars().noneMatch(Character::isLowerCase);
    }

    /** "theo dõi, đôn đốc, tham mưu | sơ kết vào năm 2028": watching goes on, the act behind it is due. */
    static int behindWatch(SentenceView view, int from, int to) {
        boolean watches = view.is(from, "theo") && view.is(from + 1, "dõi");
        int comma = watches ? view.lastMark(from, to, ",") : -1;
        return comma >= 0 && comma + 1 < to ? comma + 1 : from;
    }

    /**
     * "sơ kết vào năm 2028", "tại kỳ họp giữa năm 2026": the date of an act, where no aim is told, and nothing that
     * becomes another or is done to another by then.
     */
    static boolean isDate(SentenceView view, TimeExpression time, int from) {
        boolean dated = view.is(time.from(), "vào") || view.is(time.from() - 1, "giữa");
        boolean act = dated;
        for (int at = Math.max(0, from - NEARBY); act && at < time.from(); at++) {
            boolean own = at >= from && (view.is(at, "đưa") || view.is(at, "thành") && view.is(at - 1, "trở"));
            act = !own && !view.is(at, "được");
        }
        return act;
    }
}
