package vn.chitieu.extractor.target;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.lexicon.PhraseLexicon;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.model.TargetKind;

/**
 * Deliverables that a sentence makes due: "hoàn thành A, B; chậm nhất đến năm 2025 hoàn thành C", "trình … trong quý
 * II/2021". Thread-safe.
 */
final class MilestoneTargets {

    private static final int MOST_VERBS = 14;

    private final Lexicons lexicons;
    private final IndicatorReader indicators;

    MilestoneTargets(Lexicons lexicons) {
        this.lexicons = lexicons;
        this.indicators = new IndicatorReader(lexicons);
    }

    /**
     * The milestones of the sentence.
     *
     * @param headingTime the time of the list the sentence stands in, or null
     * @param quantitative the sentence's other targets
     * @param agenciesEnd gives the offset behind the agencies that the sentence charges, or its start
     */
    List<TargetDraft> find(
            SentenceView view,
            SentenceContext context,
            @Nullable String headingTime,
            List<TargetDraft> quantitative,
            IntSupplier agenciesEnd) {
        List<TargetDraft> found = new ArrayList<>();
        if (context.past()
                || Lexicons.contains(
                        lexicons.past, view.tokens(), 0, view.tokens().size())) {
            return found;
        }
        Due due = new Due(null, null, false);
        int from = 0;
        while (from < view.tokens().size()) {
            int to = view.firstMark(from, view.tokens().size(), ";");
            due = segment(view, context, new Segment(from, to, agenciesEnd, headingTime), due, quantitative, found);
            from = to + 1;
        }
        return found;
    }

    private record Segment(
            int from,
            int to,
            IntSupplier agenciesEnd,
            @Nullable String headingTime) {}

    /** What the segments before have said: a time, and whether a list of deliverables is open. */
    private record Due(@Nullable String time, @Nullable Span span, boolean open) {}

    private Due segment(
            SentenceView view,
            SentenceContext context,
            Segment segment,
            Due before,
            List<TargetDraft> others,
            List<TargetDraft> found) {
        int from = segment.from();
        int to = segment.to();
        PhraseLexicon.Match<String> finish = verb(view, from, to, "FINISH");
        TimeExpression time = time(view, from, to, context.firstYear(), finish);
        boolean number = hasQuantity(view, from, to, others);
        if (number) {
            return new Due(time == null ? before.time : time.iso(), null, false);
        }
        boolean carried = time == null && before.time != null && finish != null && heads(view, finish, from);
        String iso = time != null ? time.iso() : carried ? before.time : null;
        boolean listed = finish != null && heads(view, finish, from) && context.aim();
        String due = iso == null && listed ? segment.headingTime() : iso;
        if (finish != null && due != null) {
            int end = time != null && time.from() > finish.from() ? time.from() : to;
            deliver(view, context, segment, new Delivery(from, finish, end, due, time, to), found);
            return new Due(due, null, true);
        }
        if (before.open && time == null && before.time != null && isNoun(view, from) && !startsTask(view, from)) {
            list(view, context, from, to, new Delivery(from, null, to, before.time, null, to), found);
            return before;
        }
        if (time != null && isDeadline(view, time)) {
            charge(view, context, segment, time, found);
        }
        return new Due(time == null ? before.time : time.iso(), null, false);
    }

    private record Delivery(
            int from,
            PhraseLexicon.@Nullable Match<String> verb,
            int end,
            String iso,
            @Nullable TimeExpression time,
            int last) {}

    private static boolean heads(SentenceView view, PhraseLexicon.Match<String> verb, int from) {
        return verb.from() - from <= 4;
    }

    private static boolean isNoun(SentenceView view, int from) {
        return from < view.tokens().size()
                && Character.isLowerCase(
                        view.text().charAt(view.tokens().get(from).start()));
    }

    private static boolean hasQuantity(SentenceView view, int from, int to, List<TargetDraft> others) {
        int start = view.tokens().get(from).start();
        int end = from < to ? view.tokens().get(to - 1).end() : start;
        for (TargetDraft other : others) {
            if (other.valueSpan != null && start <= other.valueSpan.start() && other.valueSpan.end() <= end) {
                return true;
            }
        }
        return false;
    }

    private @Nullable TimeExpression time(
            SentenceView view, int from, int to, int firstYear, PhraseLexicon.@Nullable Match<String> finish) {
        TimeExpression found = null;
        for (TimeExpression time : view.times()) {
            boolean due = time.role() == TimeExpression.Role.DUE && time.lastYear() >= firstYear && !isLong(time);
            boolean settled = finish != null && found != null && found.from() >= finish.to();
            if (due
                    && from <= time.from()
                    && time.to() <= to
                    && !settled
                    && (found == null || isDeadline(view, time))) {
                found = time;
            }
        }
        return found;
    }

    /** An interval of more than a year is a period of work, not a date. */
    private static boolean isLong(TimeExpression time) {
        return time.isInterval() && time.lastYear() - time.firstYear() > 1;
    }

    private PhraseLexicon.@Nullable Match<String> verb(SentenceView view, int from, int to, String sort) {
        for (int at = from; at < to; at++) {
            PhraseLexicon.Match<String> match = lexicons.deliveries.at(view.tokens(), at);
            if (match != null && match.value().equals(sort) && match.to() <= to && !isNegated(view, at)) {
                return match;
            }
        }
        return null;
    }

    private static boolean isNegated(SentenceView view, int at) {
        return view.is(at - 1, "chưa")
                || view.is(at - 1, "không")
                || view.is(at - 1, "đã")
                || view.is(at - 1, "được")
                || view.is(at - 1, "sau")
                || view.is(at - 1, "khi")
                || view.is(at - 1, "để")
                || view.is(at - 1, "độ")
                || view.is(at - 1, "hướng");
    }

    /** A day, month or quarter, or a year with a word of haste, is a deadline by itself. */
    private static boolean isDeadline(SentenceView view, TimeExpression time) {
        if (time.iso().length() > 4 && !time.isInterval()) {
            return true;
        }
        for (int at = time.from(); at < time.to(); at++) {
            if (view.is(at, "trong") || view.is(at, "trước") || view.is(at, "nhất") || view.is(at, "ngay")) {
                return true;
            }
        }
        return false;
    }

    /** Deliverables of a verb of finishing, one for each name of a list. */
    private void deliver(
            SentenceView view, SentenceContext context, Segment segment, Delivery delivery, List<TargetDraft> found) {
        PhraseLexicon.Match<String> verb = delivery.verb();
        if (verb == null) {
            return;
        }
        boolean behind = delivery.end() > verb.to() + 1;
        boolean inner = delivery.time() != null
                && delivery.time().from() == verb.to()
                && delivery.last() - delivery.time().to() > 2;
        if (inner && delivery.time() != null) {
            list(view, context, delivery.time().to(), delivery.last(), delivery, found);
            return;
        }
        boolean trailing = verb.to() >= delivery.end() - 1
                || delivery.time() != null && delivery.time().from() == verb.to();
        if (trailing || !behind) {
            int start = nameStart(
                    view,
                    Math.max(nounStart(view, delivery.from(), verb.from()), afterAgencies(view, segment, verb.from())),
                    verb.from());
            IndicatorReader.Words words = indicators.words(view, start, trimEnd(view, start, verb.from()));
            add(view, context, words, delivery, found);
            return;
        }
        int colon = view.lastMark(delivery.from(), verb.from(), ":");
        if (colon > delivery.from() && delivery.end() - verb.to() <= 2) {
            add(view, context, indicators.words(view, delivery.from(), colon), delivery, found);
            return;
        }
        boolean comma = view.is(verb.to(), ",") && lexicons.deliveries.at(view.tokens(), verb.to() + 1) != null;
        list(view, context, comma ? verb.to() + 1 : verb.to(), delivery.end(), delivery, found);
    }

    /** Behind the agencies charged, if they stand before {@code to}. */
    private static int afterAgencies(SentenceView view, Segment segment, int to) {
        int at = segment.from();
        int end = segment.agenciesEnd().getAsInt();
        while (at < to && view.tokens().get(at).start() < end) {
            at++;
        }
        return at < to - 1 ? at : segment.from();
    }

    /** "Chủ trì xây dựng Đề án …, hoàn thành trong …": the deliverable is the plan that the verbs before it make. */
    private int nameStart(SentenceView view, int from, int to) {
        for (int at = from; at < Math.min(to, from + MOST_VERBS); at++) {
            boolean capital = Character.isUpperCase(
                    view.text().charAt(view.tokens().get(at).start()));
            if (capital && at > from && lexicons.names.at(view.tokens(), at) != null) {
                return at;
            }
        }
        return from;
    }

    private static int nounStart(SentenceView view, int from, int to) {
        int colon = view.lastMark(from, to, ":");
        return colon >= 0 ? colon + 1 : from;
    }

    private static int trimEnd(SentenceView view, int from, int to) {
        int end = to;
        while (end > from && view.isMark(end - 1, ",:(")) {
            end--;
        }
        return end;
    }

    private void list(
            SentenceView view, SentenceContext context, int from, int to, Delivery delivery, List<TargetDraft> found) {
        int start = from;
        int depth = 0;
        boolean quoted = false;
        for (int at = from; at <= to; at++) {
            boolean inside = depth > 0 || quoted;
            boolean comma = at < to && !inside && view.isMark(at, ",");
            boolean stops = comma && at - start > 2 && startsTask(view, at + 1)
                    || at < to && !inside && at > from && isPurpose(view, at);
            boolean splits = comma
                            && at - start > 2
                            && lexicons.works.at(view.tokens(), at + 1) != null
                            && !isListed(view, start, at)
                    || isJointOfWorks(view, at, to) && !inside;
            if (at < to) {
                depth += view.is(at, "(") ? 1 : view.is(at, ")") ? -1 : 0;
                quoted ^= view.is(at, "\"");
            }
            if (at == to || stops || splits) {
                add(view, context, indicators.words(view, start, trimEnd(view, start, at)), delivery, found);
                start = at + 1;
            }
            if (stops) {
                return;
            }
        }
    }

    /** ", đẩy mạnh …" goes on with another task, not with another deliverable. */
    private boolean startsTask(SentenceView view, int at) {
        return lexicons.works.at(view.tokens(), at) == null
                && (lexicons.deliveries.at(view.tokens(), at) != null
                        || lexicons.actions.at(view.tokens(), at) != null
                        || lexicons.tasks.at(view.tokens(), at) != null);
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

    /** "hạ tầng số và hệ thống cơ sở dữ liệu": both sides name works. */
    private boolean isJointOfWorks(SentenceView view, int at, int to) {
        PhraseLexicon.Match<String> work = at + 1 < to && view.is(at, "và") && !isListed(view, Math.max(0, at - 12), at)
                ? lexicons.works.at(view.tokens(), at + 1)
                : null;
        return work != null && view.firstMark(at, to, ",") < to;
    }

    private static void add(
            SentenceView view,
            SentenceContext context,
            IndicatorReader.Words words,
            Delivery delivery,
            List<TargetDraft> found) {
        boolean when = view.is(words.from(), "trước") || view.is(words.from(), "trong") || view.is(words.from(), "vào");
        if (words.isEmpty() || words.text().length() < 6 || when) {
            return;
        }
        TargetDraft draft = new TargetDraft(context.clause(), TargetKind.MILESTONE);
        draft.indicator = words.text();
        draft.indicatorSpan = IndicatorReader.span(view, words);
        draft.time = delivery.iso();
        int from = delivery.verb() == null
                ? words.from()
                : Math.min(delivery.verb().from(), words.from());
        int to = words.to();
        TimeExpression time = delivery.time();
        if (time != null) {
            from = Math.min(from, time.from());
            to = Math.max(to, time.to() <= from ? to : time.from() >= to ? time.to() : to);
            draft.timeSpan = new Span(time.start(), time.end());
        }
        draft.quote = view.span(from, to);
        draft.by = "deliverable";
        draft.confidence = 0.75;
        found.add(draft);
    }

    /** A charge with a deadline: what stands between the agencies charged and the deadline. */
    private void charge(
            SentenceView view, SentenceContext context, Segment segment, TimeExpression time, List<TargetDraft> found) {
        int from = afterAgencies(view, segment, time.from());
        int colon = view.lastMark(from, time.from(), ":");
        from = colon >= 0 ? colon + 1 : from;
        if (verb(view, from, time.from(), "DO") == null) {
            return;
        }
        while (from < time.from() && view.isMark(from, ",:-")) {
            from++;
        }
        IndicatorReader.Words words = indicators.words(view, from, trimEnd(view, from, time.from()));
        add(view, context, words, new Delivery(from, null, time.from(), time.iso(), time, segment.to()), found);
    }
}
