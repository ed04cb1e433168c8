package vn.chitieu.extractor.target;

import vn.chitieu.extractor.lexicon.PhraseLexicon;

/** Cuts a sentence into what is due by one time, and tells charges from other words. Positions are tokens. Thread-safe. */
final class DeliverySegments {

    /** A time so close to the start of a segment opens it. */
    private static final int OPENING = 2;

    private final Lexicons lexicons;

    DeliverySegments(Lexicons lexicons) {
        this.lexicons = lexicons;
    }

    /** Where the segment ends: at a semicolon, or behind its time at "để" or a comma that another task follows. */
    int end(SentenceView view, int from, int end) {
        int semicolon = view.firstMark(from, end, ";");
        for (TimeExpression time : view.times()) {
            int to = time.to();
            boolean due = time.role() == TimeExpression.Role.DUE && !time.isInterval();
            boolean inside = time.from() - from > OPENING && to < semicolon;
            if (due
                    && inside
                    && (view.is(to, "để") || (view.is(to, ",") || view.is(to, "và")) && startsTask(view, to + 1))) {
                return to;
            }
        }
        return semicolon;
    }

    /** Whether a verb that hands something over, makes or counts something stands at {@code at}. */
    boolean startsTask(SentenceView view, int at) {
        return lexicons.deliveries.at(view.tokens(), at) != null
                || lexicons.charges.at(view.tokens(), at) != null
                || lexicons.actions.at(view.tokens(), at) != null;
    }

    /** Whether a verb of a task, or "xong" behind it, stands between {@code from} and {@code to}. */
    boolean isCharge(SentenceView view, int from, int to) {
        for (int at = from; at < to; at++) {
            PhraseLexicon.Match<String> match = lexicons.charges.at(view.tokens(), at);
            boolean verb = match != null && (at == 0 || !lexicons.undoing.contains(word(view, at - 1)));
            if (verb || view.is(at, "xong") && !view.is(at - 1, "chưa") && !view.is(at - 1, "khi")) {
                return true;
            }
        }
        return false;
    }

    /** "đơn tồn đọng được xử lý dứt điểm trước …": whether a task is told of what it is done to. */
    boolean isDone(SentenceView view, int from, int to) {
        for (int at = from + 1; at < to; at++) {
            boolean passive = view.is(at - 1, "được") && !view.is(at - 2, "đã");
            if (passive
                    && (lexicons.charges.at(view.tokens(), at) != null
                            || lexicons.deliveries.at(view.tokens(), at) != null)) {
                return true;
            }
        }
        return false;
    }

    private static String word(SentenceView view, int at) {
        return view.tokens().get(at).folded();
    }

    /** "định kỳ trước ngày 25/11 hằng năm": what comes again each year is no deliverable. */
    boolean recurs(SentenceView view, int from, int to) {
        for (int at = from; at < Math.min(to + 1, view.tokens().size()); at++) {
            boolean each = view.is(at, "hằng") || view.is(at, "hàng");
            boolean term = view.is(at + 1, "năm") || view.is(at + 1, "tháng") || view.is(at + 1, "quý");
            if (each && term && at > from && view.timeAt(at - 1) != null
                    || view.is(at, "định") && view.is(at + 1, "kỳ")) {
                return true;
            }
        }
        return false;
    }

    /** "Nghị quyết này được … thông qua ngày …", "Quyết định này có hiệu lực từ ngày …" */
    boolean speaksOfItself(SentenceView view, int from) {
        PhraseLexicon.Match<String> name = lexicons.names.at(view.tokens(), from);
        return name != null
                && (view.is(name.to(), "này")
                        || view.is(name.to(), "đã")
                        || view.is(name.to(), "được")
                        || view.is(name.to(), "có"));
    }

    /** "…, xong | trước ngày 30/6": where the words end that name what is due. */
    static int wordsEnd(SentenceView view, int from, int to) {
        int end = to;
        while (end > from && (view.is(end - 1, "xong") || view.isMark(end - 1, ",") || view.is(end - 1, "là"))) {
            end--;
        }
        return end;
    }
}
