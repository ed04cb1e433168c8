package vn.chitieu.extractor.target;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.lexicon.PhraseLexicon;

/**
 * Deliverables that a sentence makes due: "hoàn thành A, B; chậm nhất đến năm 2025 hoàn thành C", "trình … trong quý
 * II/2021". Thread-safe.
 */
final class MilestoneTargets {

    private static final int MOST_VERBS = 14;

    /** A verb that stands so far into its segment is still its head. */
    private static final int SUBJECT = 4;

    /** A charge names its work at once: "Sở Nội vụ chủ trì xây dựng …". */
    private static final int NEAR_VERB = 8;

    private final Lexicons lexicons;
    private final IndicatorReader indicators;
    private final DeliverableList list;
    private final DeliverySegments segments;
    private final DueProposals proposals;

    MilestoneTargets(Lexicons lexicons) {
        this.lexicons = lexicons;
        this.indicators = new IndicatorReader(lexicons);
        this.list = new DeliverableList(lexicons, indicators);
        this.proposals = new DueProposals(indicators, new Evidence(lexicons));
        this.segments = new DeliverySegments(lexicons);
    }

    /**
     * What the sentence stands in.
     *
     * @param headingTime the time of the list around it, or null
     * @param others the sentence's other targets
     * @param agenciesEnd gives the offset behind the agencies that the sentence charges, or its start
     */
    record Setting(
            SentenceContext context, @Nullable String headingTime, List<TargetDraft> others, IntSupplier agenciesEnd) {}

    /** The milestones of the sentence. */
    List<TargetDraft> find(SentenceView view, Setting setting) {
        List<TargetDraft> found = new ArrayList<>();
        int end = view.tokens().size();
        Due due = new Due(null, false);
        int from = setting.context.past() || TaskWords.isTitle(view) ? end : 0;
        while (from < end) {
            int to = segments.end(view, from, end);
            if (Lexicons.contains(lexicons.past, view.tokens(), TaskWords.behindConcern(view, from, to), to)) {
                due = new Due(null, false);
            } else {
                Step step = segment(view, setting, new Segment(from, to), due);
                List<TargetDraft> taken = proposals.taken(view, setting.context, step.found);
                found.addAll(step.found.isEmpty() ? proposed(view, setting, new Segment(from, to)) : taken);
                due = step.due;
            }
            from = to + 1;
        }
        return found;
    }

    /** What a model makes of a segment that has a time and that the rules have left. */
    private List<TargetDraft> proposed(SentenceView view, Setting setting, Segment segment) {
        TimeExpression time = time(view, segment, setting.context.firstYear(), null);
        if (time == null || hasQuantity(view, segment, setting.others)) {
            return List.of();
        }
        int from = afterAgencies(view, setting, segment, segment.to);
        TargetDraft draft =
                proposals.find(view, setting.context, time, time.from() < from ? segment.from : from, segment.to);
        return draft == null ? List.of() : List.of(draft);
    }

    private record Segment(int from, int to) {}

    /** What the segments before have said: a time, and whether a list of deliverables is open. */
    private record Due(@Nullable String time, boolean open) {}

    private record Step(Due due, List<TargetDraft> found) {}

    private Step segment(SentenceView view, Setting setting, Segment segment, Due before) {
        PhraseLexicon.Match<String> finish = verb(view, segment.from, segment.to, "FINISH");
        TimeExpression time = time(view, segment, setting.context.firstYear(), finish);
        String own = time == null ? before.time : time.iso();
        if (hasQuantity(view, segment, setting.others)) {
            return new Step(new Due(own, false), List.of());
        }
        int clause = setting.context.clause();
        String due = due(setting, segment, finish, time == null ? null : time.iso(), before);
        if (finish != null && due != null) {
            Delivery delivery = new Delivery(view, clause, finish, due, time);
            deliver(setting, segment, delivery, finish);
            return new Step(new Due(due, true), delivery.found());
        }
        String carried = before.time;
        boolean goesOn =
                before.open && time == null && isNoun(view, segment.from) && !list.startsTask(view, segment.from);
        if (goesOn && carried != null) {
            Delivery delivery = new Delivery(view, clause, null, carried, null);
            list.read(delivery, segment.from, segment.to);
            return new Step(before, delivery.found());
        }
        List<TargetDraft> charged = time != null
                        && (isDeadline(view, time)
                                || !setting.context.aim() && TaskWords.isDate(view, time, segment.from))
                ? charge(view, setting, segment, time)
                : List.of();
        return new Step(new Due(own, false), charged);
    }

    /** The segment's own time, else the one before it if its verb heads it, else that of the list it stands in. */
    private static @Nullable String due(
            Setting setting,
            Segment segment,
            PhraseLexicon.@Nullable Match<String> finish,
            @Nullable String own,
            Due before) {
        boolean heads = finish != null && finish.from() - segment.from <= SUBJECT;
        if (own != null || !heads) {
            return own;
        }
        return before.time != null || !setting.context.aim() ? before.time : setting.headingTime;
    }

    private static boolean isNoun(SentenceView view, int from) {
        return Character.isLowerCase(view.text().charAt(view.tokens().get(from).start()));
    }

    private static boolean hasQuantity(SentenceView view, Segment segment, List<TargetDraft> others) {
        if (segment.from >= segment.to) {
            return true;
        }
        int start = view.tokens().get(segment.from).start();
        int end = view.tokens().get(segment.to - 1).end();
        for (TargetDraft other : others) {
            if (other.valueSpan != null && start <= other.valueSpan.start() && other.valueSpan.end() <= end) {
                return true;
            }
        }
        return false;
    }

    /** The first time behind the verb, else the last deadline of the segment, else its first time. */
    private static @Nullable TimeExpression time(
            SentenceView view, Segment segment, int firstYear, PhraseLexicon.@Nullable Match<String> finish) {
        TimeExpression found = null;
        for (TimeExpression time : view.times()) {
            boolean due = time.role() == TimeExpression.Role.DUE && time.lastYear() >= firstYear && !isLong(time);
            boolean inside = segment.from <= time.from() && time.to() <= segment.to;
            boolean settled = finish != null && found != null && found.from() >= finish.to();
            if (due && inside && !settled && (found == null || isDeadline(view, time))) {
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
            boolean within = match != null && match.to() <= to && match.value().equals(sort);
            boolean named = match != null && view.is(match.to(), "mới");
            if (within
                    && !named
                    && (at == 0
                            || !lexicons.undoing.contains(
                                    view.tokens().get(at - 1).folded()))) {
                return match;
            }
        }
        return null;
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

    /** Deliverables of a verb of finishing: behind it, behind a time that follows it, or before it. */
    private void deliver(Setting setting, Segment segment, Delivery delivery, PhraseLexicon.Match<String> verb) {
        SentenceView view = delivery.view();
        TimeExpression time = delivery.time();
        boolean timeFollows = time != null && time.from() == verb.to();
        int end = time != null && time.from() > verb.from() ? time.from() : segment.to;
        boolean aside = view.is(verb.from() - 1, "(");
        boolean refers = time != null && view.is(time.to(), "theo");
        if (time != null && timeFollows && !aside && !refers && segment.to - time.to() > 2) {
            list.read(delivery, time.to(), segment.to);
            return;
        }
        if (timeFollows || end <= verb.to() + 1) {
            int colon = view.lastMark(segment.from, verb.from(), ":");
            int start =
                    Math.max(colon >= 0 ? colon + 1 : segment.from, afterAgencies(view, setting, segment, verb.from()));
            delivery.add(list.words(view, nameStart(view, start, verb.from()), verb.from()));
            return;
        }
        int colon = view.lastMark(segment.from, verb.from(), ":");
        if (colon > segment.from && end - verb.to() <= 2) {
            boolean titled = verb.from() - colon > SUBJECT;
            delivery.add(
                    titled
                            ? list.words(view, colon + 1, DeliverySegments.wordsEnd(view, colon + 1, verb.from()))
                            : indicators.words(view, segment.from, colon));
            return;
        }
        boolean comma = view.is(verb.to(), ",") && lexicons.deliveries.at(view.tokens(), verb.to() + 1) != null;
        list.read(delivery, comma ? verb.to() + 1 : verb.to(), end);
    }

    /** Behind the agencies charged, if they stand before {@code to}. */
    private static int afterAgencies(SentenceView view, Setting setting, Segment segment, int to) {
        int at = segment.from;
        int end = setting.agenciesEnd.getAsInt();
        while (at < to && view.tokens().get(at).start() < end) {
            at++;
        }
        return at < to - 1 ? at : segment.from;
    }

    /** "Chủ trì xây dựng Đề án …, hoàn thành trong …": the deliverable is the plan that the verbs before it make. */
    private int nameStart(SentenceView view, int from, int to) {
        PhraseLexicon.Match<String> making = lexicons.deliveries.at(view.tokens(), from);
        if (making != null && lexicons.names.at(view.tokens(), making.to()) != null && isNoun(view, making.to())) {
            return from;
        }
        for (int at = from + 1; at < Math.min(to, from + MOST_VERBS); at++) {
            boolean capital = Character.isUpperCase(
                    view.text().charAt(view.tokens().get(at).start()));
            if (capital && lexicons.names.at(view.tokens(), at) != null) {
                return at;
            }
        }
        return from;
    }

    /** A charge with a deadline: what stands between the agencies charged and the deadline. */
    private List<TargetDraft> charge(SentenceView view, Setting setting, Segment segment, TimeExpression time) {
        boolean opens = time.from() - segment.from <= 1;
        if (opens) {
            return chargeBehind(view, setting, segment, time);
        }
        int from = Math.max(
                afterAgencies(view, setting, segment, time.from()),
                TaskWords.behindConcern(view, segment.from, time.from()));
        from = Math.max(from, view.lastMark(from, time.from(), ":") + 1);
        Delivery delivery = new Delivery(view, setting.context.clause(), null, time.iso(), time);
        boolean passive = setting.context.aim() && segments.isDone(view, from, time.from());
        boolean done =
                passive || verb(view, from, time.from(), "DO") != null || segments.isCharge(view, from, time.from());
        if (done && !segments.recurs(view, segment.from, time.to()) && !segments.speaksOfItself(view, segment.from)) {
            while (from < time.from() && view.isMark(from, ",-")) {
                from++;
            }
            from = TaskWords.behindWatch(view, from, time.from());
            delivery.add(list.words(view, from, DeliverySegments.wordsEnd(view, from, time.from())));
        }
        return delivery.found();
    }

    /** "Trước ngày 31/3/2026, Sở Nội vụ trình …": what stands behind the agencies that follow the deadline. */
    private List<TargetDraft> chargeBehind(SentenceView view, Setting setting, Segment segment, TimeExpression time) {
        Delivery delivery = new Delivery(view, setting.context.clause(), null, time.iso(), time);
        int from = afterAgencies(view, setting, segment, segment.to);
        from = Math.max(from, view.is(time.to(), ",") ? time.to() + 1 : time.to());
        PhraseLexicon.Match<String> verb = verb(view, from, Math.min(from + NEAR_VERB, segment.to), "DO");
        if (verb != null && (from > time.to() || verb.from() == from)) {
            list.read(delivery, verb.from(), segment.to);
        }
        return delivery.found();
    }
}
