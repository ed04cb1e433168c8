package vn.chitieu.extractor.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.chitieu.extractor.lexicon.PhraseLexicon;
import vn.chitieu.extractor.lexicon.Token;

/**
 * What stands at a place of a sentence and around it, as names of features: words and typed tokens on both sides, what
 * the lexicons know of the segment, its times beside the document's year, and its headings. Immutable, thread-safe.
 */
final class Evidence {

    private static final int LEFT = 5;
    private static final int RIGHT = 4;
    private static final int FIRST_WORDS = 4;
    private static final int FAR = 6;

    /** Words further away say nothing of a place, and would make long sentences dear. */
    private static final int BESIDE = 120;

    private static final int MOST_COUNTED = 3;

    private final Lexicons lexicons;

    Evidence(Lexicons lexicons) {
        this.lexicons = lexicons;
    }

    /** The features of a number with its unit. */
    List<String> of(SentenceView view, SentenceContext context, Quantity quantity) {
        List<String> features = new ArrayList<>();
        Place place = new Place(view, quantity.from(), quantity.to());
        String unitClass = quantity.unitClass().name();
        features.add("class=" + unitClass);
        features.add("comparator=" + quantity.comparator());
        features.add("class+comparator=" + unitClass + quantity.comparator());
        String unit = quantity.unit();
        features.add("unit=" + (unit == null ? "" : unit.toLowerCase(Locale.ROOT)));
        features.add("class+rate=" + unitClass + (unit != null && unit.indexOf('/') > 0));
        boolean padded = view.tokens().get(quantity.numberFrom()).folded().startsWith("0");
        features.add("class+padded=" + unitClass + padded);
        features.add("class+aim=" + unitClass + context.aim());
        features.add("class-1=" + unitClass + word(view, quantity.from() - 1));
        order(features, view, quantity, unitClass);
        around(features, place);
        segment(features, place, context, unitClass);
        context(features, context);
        return features;
    }

    /** The features of a rank or of a deliverable. */
    List<String> of(SentenceView view, SentenceContext context, int from, int to, String sort) {
        List<String> features = new ArrayList<>();
        Place place = new Place(view, from, to);
        features.add("sort=" + sort);
        features.add("sort+aim=" + sort + context.aim());
        features.add("length=" + Math.min(FAR * 2, to - from) / 2);
        for (int at = from; at < Math.min(to, from + FIRST_WORDS); at++) {
            features.add("head" + (at - from) + "=" + word(view, at));
        }
        features.add("head01=" + word(view, from) + "_" + word(view, from + 1));
        for (int at = from; at < to; at++) {
            features.add("in=" + word(view, at));
        }
        around(features, place);
        segment(features, place, context, sort);
        context(features, context);
        return features;
    }

    private record Place(SentenceView view, int from, int to) {}

    /** Which of the sentence's numbers it is, and whether a bracket or a quotation holds it. */
    private static void order(List<String> features, SentenceView view, Quantity quantity, String unitClass) {
        int before = 0;
        int behind = 0;
        for (Quantity other : view.quantities()) {
            before += other.to() <= quantity.from() ? 1 : 0;
            behind += other.from() >= quantity.to() ? 1 : 0;
        }
        features.add("before=" + Math.min(MOST_COUNTED, before));
        features.add("behind=" + Math.min(MOST_COUNTED, behind));
        features.add("opens=" + (quantity.from() == 0) + unitClass);
        int open = view.lastMark(0, quantity.from(), "(");
        features.add("bracket=" + (open >= 0 && view.lastMark(open, quantity.from(), ")") < 0));
    }

    private static void around(List<String> features, Place place) {
        SentenceView view = place.view;
        for (int i = 1; i <= LEFT; i++) {
            features.add("w-" + i + "=" + word(view, place.from - i));
        }
        for (int i = 0; i < RIGHT; i++) {
            features.add("w+" + i + "=" + word(view, place.to + i));
        }
        features.add("w-2-1=" + word(view, place.from - 2) + "_" + word(view, place.from - 1));
        features.add("w-3-2-1=" + word(view, place.from - 3) + "_" + word(view, place.from - 2) + "_"
                + word(view, place.from - 1));
        features.add("w+0+1=" + word(view, place.to) + "_" + word(view, place.to + 1));
        for (int i = 0; i < FIRST_WORDS; i++) {
            features.add("first" + i + "=" + word(view, i));
        }
        features.add("first01=" + word(view, 0) + "_" + word(view, 1));
    }

    /** What the lexicons know of the words between the semicolons around the place. */
    private void segment(List<String> features, Place place, SentenceContext context, String sort) {
        SentenceView view = place.view;
        int first = Math.max(0, place.from - BESIDE);
        int last = Math.min(view.tokens().size(), place.to + BESIDE);
        int from = Math.max(first, view.lastMark(first, place.from, ";") + 1);
        int to = view.firstMark(place.to, last, ";");
        known(features, "reach", lexicons.reach, place, from, to);
        known(features, "action", lexicons.actions, place, from, to);
        known(features, "lead-in", lexicons.leadIns, place, from, to);
        known(features, "past", lexicons.past, place, from, to);
        known(features, "baseline", lexicons.baseline, place, from, to);
        known(features, "norm", lexicons.norms, place, first, last);
        known(features, "aim", lexicons.aims, place, first, last);
        known(features, "head", lexicons.heads, place, from, to);
        known(features, "name", lexicons.names, place, from, to);
        known(features, "delivery", lexicons.deliveries, place, from, to);
        known(features, "task", lexicons.tasks, place, from, to);
        known(features, "descriptive", lexicons.descriptive, place, from, to);
        for (TimeExpression time : view.times()) {
            String side = time.to() <= place.from ? "before" : time.from() >= place.to ? "behind" : "in";
            boolean near = time.from() >= from && time.to() <= to;
            String when = context.firstYear() == 0
                    ? "?"
                    : time.lastYear() < context.firstYear()
                            ? "past"
                            : time.lastYear() == context.firstYear() ? "now" : "later";
            features.add("time=" + side + near + time.role() + when);
            features.add("time+sort=" + sort + side + near + when);
        }
        features.add("times=" + sort + Math.min(MOST_COUNTED, view.times().size()));
    }

    private static void known(
            List<String> features, String name, PhraseLexicon<?> lexicon, Place place, int from, int to) {
        List<Token> tokens = place.view.tokens();
        PhraseLexicon.Match<?> right = lexicon.before(tokens, from, place.from);
        if (right != null) {
            features.add(name + "=adjacent");
        }
        PhraseLexicon.Match<?> before = lexicon.find(tokens, from, place.from);
        if (before != null) {
            features.add(name + "=before" + (place.from - before.to() < FAR));
            features.add(name + "=opens" + (before.from() == from));
        }
        PhraseLexicon.Match<?> behind = lexicon.find(tokens, place.to, to);
        if (behind != null) {
            features.add(name + "=behind" + (behind.from() - place.to < FAR));
        }
    }

    private static void context(List<String> features, SentenceContext context) {
        features.add("aim=" + context.aim());
        features.add("reports=" + context.past());
        features.add("rule=" + context.rule());
        features.add("aim+reports=" + context.aim() + context.past());
        for (String heading : context.headings()) {
            features.add("heading=" + heading);
        }
    }

    /** A word in one spelling, a number by its form; beyond the sentence there is none. */
    private static String word(SentenceView view, int at) {
        if (at < 0 || at >= view.tokens().size()) {
            return "#";
        }
        Token token = view.tokens().get(at);
        return token.isNumber() ? shape(token.folded()) : token.folded();
    }

    private static String shape(String number) {
        boolean year = number.length() == 4 && (number.startsWith("19") || number.startsWith("20"));
        return year ? "#year" : number.indexOf(',') >= 0 ? "#,#" : number.indexOf('.') >= 0 ? "#.#" : "#number";
    }
}
