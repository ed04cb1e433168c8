package vn.chitieu.extractor.target;

import vn.chitieu.extractor.lexicon.PhraseLexicon;

/** Cuts "hoàn thành A, B và C, đẩy mạnh …" into its deliverables. Positions are tokens. Thread-safe. */
final class DeliverableList {

    private static final int FEWEST_WORDS = 2;

    private static final int NEARBY = 12;

    private final Lexicons lexicons;
    private final IndicatorReader indicators;

    DeliverableList(Lexicons lexicons, IndicatorReader indicators) {
        this.lexicons = lexicons;
        this.indicators = indicators;
    }

    /** Adds the deliverables between {@code from} and {@code to}, up to where another task or a purpose begins. */
    void read(Delivery delivery, int from, int to) {
        SentenceView view = delivery.view();
        int start = from;
        int depth = 0;
        boolean quoted = false;
        for (int at = from; at < to; at++) {
            boolean inside = depth > 0 || quoted;
            boolean stops = !inside && stops(view, start, at);
            if (stops || !inside && splits(view, start, at, to)) {
                delivery.add(words(view, start, at));
                start = at + 1;
            }
            if (stops) {
                return;
            }
            depth += view.is(at, "(") ? 1 : view.is(at, ")") ? -1 : 0;
            quoted ^= view.is(at, "\"");
        }
        delivery.add(words(view, start, to));
    }

    /** The words of one deliverable without marks at its end. */
    IndicatorReader.Words words(SentenceView view, int from, int to) {
        int end = to;
        int size = sizes(view, from, end);
        end = size < 0 ? end : size;
        while (end > from && view.isMark(end - 1, ",:(.")) {
            end--;
        }
        return indicators.words(view, from, end);
    }

    /** "đường A - B (dài 2,4 km, …)": where a last parenthesis opens that tells the size, or -1. */
    private int sizes(SentenceView view, int from, int to) {
        int open = view.is(to - 1, ")") ? StatementBounds.openParen(view, from, to - 1) : -1;
        return open > from && lexicons.dimensions.at(view.tokens(), open + 1) != null ? open : -1;
    }

    private boolean stops(SentenceView view, int start, int at) {
        boolean task = view.isMark(at, ",") && at - start > FEWEST_WORDS && startsTask(view, at + 1);
        return task || at > start && isPurpose(view, at);
    }

    private boolean splits(SentenceView view, int start, int at, int to) {
        boolean comma = view.isMark(at, ",") && at - start > FEWEST_WORDS && isWork(view, at + 1);
        boolean joint = view.is(at, "và") && at + 1 < to && isWork(view, at + 1) && view.firstMark(at, to, ",") < to;
        return comma && !isListed(view, start, at) || joint && !isListed(view, Math.max(0, at - NEARBY), at);
    }

    private boolean isWork(SentenceView view, int at) {
        return lexicons.works.at(view.tokens(), at) != null;
    }

    /** ", đẩy mạnh …" goes on with another task, not with another deliverable. */
    boolean startsTask(SentenceView view, int at) {
        if (isWork(view, at)) {
            return false;
        }
        PhraseLexicon.Match<String> delivery = lexicons.deliveries.at(view.tokens(), at);
        return delivery != null
                || lexicons.actions.at(view.tokens(), at) != null
                || lexicons.tasks.at(view.tokens(), at) != null;
    }

    /** Within "cho các khu công nghiệp, cụm công nghiệp" the comma goes on with places, not with deliverables. */
    private static boolean isListed(SentenceView view, int from, int to) {
        for (int at = from; at < to; at++) {
            if (view.is(at, "cho") || view.is(at, "tại") || view.is(at, "trong")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPurpose(SentenceView view, int at) {
        return view.is(at, "để") || view.is(at, "nhằm") || view.is(at, "góp") && view.is(at + 1, "phần");
    }
}
