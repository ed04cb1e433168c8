package vn.chitieu.extractor.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.lexicon.Token;
import vn.chitieu.extractor.model.Span;

/** The times that a target may hold at: those of its sentence, of the headings above it, of the plan. */
final class TimeOptions {

    private static final int STEPS = 8;
    private static final int MOST = 12;

    /** So many tokens between a value and a time are looked at. */
    private static final int LONGEST = 60;

    private final List<FieldChoice.Option> options = new ArrayList<>();
    private final List<@Nullable String> times = new ArrayList<>();
    private final List<@Nullable Span> spans = new ArrayList<>();
    private final TargetDraft draft;
    private final @Nullable String rule;

    /**
     * Collects the times.
     *
     * @param headings the times of the headings above the target, nearest first
     * @param period the plan's period, or null
     * @param rule the time that the rules give
     */
    TimeOptions(TargetDraft draft, List<String> headings, @Nullable String period, @Nullable String rule) {
        this.draft = draft;
        this.rule = rule;
        SentenceView view = draft.view;
        if (view != null) {
            List<TimeExpression> stated = view.times();
            for (int i = 0; i < stated.size() && times.size() < MOST; i++) {
                add(stated.get(i), stated.size(), i, period);
            }
        }
        for (int i = 0; i < headings.size(); i++) {
            add(headings.get(i), null, new ArrayList<>(List.of("source=heading" + Math.min(2, i))), period);
        }
        if (period != null) {
            add(period, null, new ArrayList<>(List.of("source=period")), period);
        }
        if (!times.contains(rule)) {
            add(rule, draft.timeSpan, new ArrayList<>(List.of("source=else")), period);
        }
    }

    private void add(TimeExpression time, int count, int index, @Nullable String period) {
        SentenceView view = Objects.requireNonNull(draft.view);
        List<String> features = new ArrayList<>();
        int value = view.firstToken(
                draft.valueSpan != null ? draft.valueSpan.start() : draft.quote == null ? 0 : draft.quote.end());
        boolean before = time.to() <= value;
        int from = before ? time.to() : Math.min(value + 1, time.from());
        int to = before ? value : time.from();
        String side = before ? "before" : "behind";
        features.add("source=sentence");
        features.add("role=" + time.role());
        features.add("side=" + side + time.role());
        features.add("distance=" + side + bucket(to - from));
        features.add("among=" + Math.min(STEPS, count) + (index == 0) + (index == count - 1));
        features.add("first-word=" + view.tokens().get(time.from()).folded() + side);
        features.add("word-before=" + word(view, time.from() - 1));
        features.add("word-behind=" + word(view, time.to()));
        int commas = 0;
        int breaks = 0;
        int numbers = 0;
        int end = Math.min(Math.min(to, from + LONGEST), view.tokens().size());
        for (int at = Math.max(0, from); at < end; at++) {
            commas += view.is(at, ",") ? 1 : 0;
            breaks += view.isMark(at, ";:") ? 1 : 0;
            numbers += view.tokens().get(at).isNumber() && view.timeAt(at) == null ? 1 : 0;
        }
        features.add("commas=" + side + Math.min(3, commas));
        features.add("breaks=" + side + Math.min(2, breaks));
        features.add("numbers=" + side + Math.min(2, numbers));
        features.add("between=" + side + Math.min(2, commas) + Math.min(2, breaks) + Math.min(2, numbers));
        Span own = draft.indicatorSpan;
        features.add("inside=" + (own != null && own.start() <= time.start() && time.end() <= own.end()));
        features.add("paren=" + (StatementBounds.openParen(view, 0, time.from()) >= 0));
        add(time.iso(), new Span(time.start(), time.end()), features, period);
    }

    private static String word(SentenceView view, int at) {
        if (at < 0 || at >= view.tokens().size()) {
            return "^";
        }
        Token token = view.tokens().get(at);
        return token.isNumber() ? "0" : token.folded();
    }

    private static int bucket(int distance) {
        return distance <= 4 ? distance : distance <= 8 ? 6 : distance <= 16 ? 12 : 20;
    }

    private void add(@Nullable String iso, @Nullable Span span, List<String> features, @Nullable String period) {
        boolean ruled = Objects.equals(iso, rule);
        int known = times.indexOf(iso);
        if (known >= 0 && !(ruled && Objects.equals(span, draft.timeSpan) && span != null)) {
            return;
        }
        features.add("form=" + form(iso));
        features.add("kind=" + draft.kind + features.get(0));
        features.add("period=" + (iso != null && period != null ? compared(iso, period) : "none"));
        List<String> typed = new ArrayList<>();
        for (String feature : features) {
            typed.add("time:" + feature);
            if (!feature.startsWith("word")) {
                typed.add("time:" + times() + draft.kind.name().charAt(2) + feature);
            }
        }
        typed.add("time:" + draft.by + features.get(0));
        FieldChoice.Option option = new FieldChoice.Option(iso == null ? List.of() : List.of(iso), typed);
        if (known >= 0) {
            options.set(known, option);
            spans.set(known, span);
        } else {
            options.add(option);
            times.add(iso);
            spans.add(span);
        }
    }

    /** How many times the sentence states: the more, the less is that of a heading. */
    private int times() {
        return draft.view == null ? 0 : Math.min(3, draft.view.times().size());
    }

    private static String form(@Nullable String iso) {
        return iso == null ? "none" : iso.indexOf('/') > 0 ? "interval" : "length" + iso.length();
    }

    private static String compared(String iso, String period) {
        String year = iso.substring(0, 4);
        String last = period.length() > 8 && period.indexOf('/') == 4 ? period.substring(5, 9) : period.substring(0, 4);
        return iso.equals(period)
                ? "same"
                : year.compareTo(period.substring(0, 4)) < 0 ? "older" : year.compareTo(last) > 0 ? "later" : "within";
    }

    FieldChoice choice(int target) {
        return new FieldChoice(FieldChoice.Field.TIME, target, options, times.indexOf(rule));
    }

    @Nullable
    String time(int option) {
        return times.get(option);
    }

    @Nullable
    Span span(int option) {
        return spans.get(option);
    }
}
