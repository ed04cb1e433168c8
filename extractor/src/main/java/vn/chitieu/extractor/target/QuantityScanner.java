package vn.chitieu.extractor.target;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.lexicon.PhraseLexicon;
import vn.chitieu.extractor.lexicon.Token;
import vn.chitieu.extractor.model.Comparator;

/**
 * Finds the quantities of a token list: numbers and ranges that measure something, with comparator and unit. Numbers of
 * documents, dates, articles and names are none. Immutable, thread-safe; linear.
 */
final class QuantityScanner {

    private static final Set<String> BOUNDS = Set.of("GTE", "LTE");

    private final UnitReader units = new UnitReader();
    private final PhraseLexicon<String> comparators =
            PhraseLexicon.load(QuantityScanner.class, "comparators.tsv", row -> row.get("comparator"));
    private final Lexicons lexicons;
    private final PhraseLexicon<String> descriptive;
    private final PhraseLexicon<Boolean> ordinalWords =
            PhraseLexicon.load(QuantityScanner.class, "ordinal-words.tsv", row -> true);

    QuantityScanner(Lexicons lexicons) {
        this.lexicons = lexicons;
        this.descriptive = lexicons.descriptive;
    }

    /** The quantities in order. */
    List<Quantity> scan(String text, List<Token> tokens, List<TimeExpression> times) {
        boolean[] taken = new boolean[tokens.size()];
        for (TimeExpression time : times) {
            for (int i = time.from(); i < time.to(); i++) {
                taken[i] = true;
            }
        }
        List<Quantity> found = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Quantity quantity = tokens.get(at).isNumber() && !taken[at] ? read(text, tokens, at, lastTo(found)) : null;
            if (quantity != null) {
                found.add(quantity);
                at = quantity.to();
            } else {
                at++;
            }
        }
        shareRates(tokens, found);
        return found;
    }

    /** "16 bác sĩ, 4 dược sĩ và 36,5 giường bệnh/1 vạn dân": the rate behind the last is that of each. */
    private static void shareRates(List<Token> tokens, List<Quantity> found) {
        for (int i = found.size() - 2; i >= 0; i--) {
            Quantity quantity = found.get(i);
            Quantity next = found.get(i + 1);
            String unit = quantity.unit();
            String last = Objects.requireNonNullElse(next.unit(), "");
            int slash = last.indexOf('/');
            boolean listed = quantity.to() + 1 == next.from()
                    && (tokens.get(quantity.to()).is(",")
                            || tokens.get(quantity.to()).is("và"));
            boolean population = slash > 0 && last.endsWith("dân");
            boolean counts = quantity.unitClass() == UnitClass.FLOW && next.unitClass() == UnitClass.FLOW;
            if (listed && population && counts && unit != null && unit.indexOf('/') < 0) {
                found.set(i, quantity.withUnit(unit + last.substring(slash)));
            }
        }
    }

    private static int lastTo(List<Quantity> found) {
        return found.isEmpty() ? 0 : found.get(found.size() - 1).to();
    }

    private @Nullable Quantity read(String text, List<Token> tokens, int at, int floor) {
        BigDecimal value = VietnameseNumbers.parse(tokens.get(at).folded());
        if (value == null || isPartOfName(tokens, at) || units.isBase(tokens, at, floor)) {
            return null;
        }
        boolean share = isShare(tokens, at);
        UnitReader.Unit unit = units.read(tokens, share ? at + 3 : at + 1);
        Range range = share ? null : range(tokens, at, unit);
        int numberTo = share ? at + 3 : range == null ? at + 1 : range.to;
        if (range != null) {
            unit = units.read(tokens, numberTo) == null ? unit : units.read(tokens, numberTo);
        }
        int to = unit == null ? numberTo : Math.max(numberTo, unit.to());
        if (unit == null && isCounting(tokens, floor, at) && isNoun(text, tokens, numberTo)) {
            unit = new UnitReader.Unit(UnitClass.COUNT, numberTo, numberTo + 1);
            to = numberTo + 1;
        }
        UnitClass unitClass = unit == null ? UnitClass.NONE : unit.unitClass();
        boolean soft = unitClass == UnitClass.NONE || unitClass == UnitClass.COUNT || unitClass == UnitClass.FLOW;
        boolean thorough =
                at > 1 && tokens.get(at - 1).is("điểm") && tokens.get(at - 2).is("dứt");
        if (soft && !thorough && ordinalWords.before(tokens, floor, at) != null) {
            return null;
        }
        String unitText = unit == null ? null : UnitReader.text(text, tokens, unit.from(), unit.to());
        return compared(
                tokens,
                floor,
                new Quantity(
                        at,
                        at,
                        numberTo,
                        to,
                        value,
                        range == null ? null : range.upper,
                        Comparator.EQ,
                        unitClass,
                        unitText,
                        unit == null ? to : unit.from(),
                        unit == null ? to : unit.to()));
    }

    /** "31/31 cơ sở", "4,3/5 điểm": the number reached of all there are. */
    private boolean isShare(List<Token> tokens, int at) {
        boolean slash = at + 3 < tokens.size()
                && units.read(tokens, at + 1) == null
                && tokens.get(at + 1).is("/")
                && tokens.get(at + 2).isNumber()
                && tokens.get(at + 1).start() == tokens.get(at).end()
                && tokens.get(at + 2).start() == tokens.get(at + 1).end();
        BigDecimal part = slash ? VietnameseNumbers.parse(tokens.get(at).folded()) : null;
        BigDecimal whole = slash ? VietnameseNumbers.parse(tokens.get(at + 2).folded()) : null;
        UnitReader.Unit unit =
                part == null || whole == null || part.compareTo(whole) > 0 ? null : units.read(tokens, at + 3);
        boolean score = whole != null && tokens.get(at + 3).is("điểm") && whole.compareTo(BigDecimal.TEN) > 0;
        return unit != null && !score && (unit.unitClass() == UnitClass.COUNT || unit.unitClass() == UnitClass.FLOW);
    }

    /** A number right behind a verb of founding or a bound counts whatever noun follows it. */
    private boolean isCounting(List<Token> tokens, int floor, int at) {
        PhraseLexicon.Match<String> bound = comparators.before(tokens, floor, at);
        int verbEnd = bound == null ? at : bound.from();
        PhraseLexicon.Match<Lexicons.Action> verb = lexicons.verbBefore(tokens, floor, verbEnd);
        boolean bounded = bound != null && BOUNDS.contains(bound.value());
        return bounded
                || verb != null
                        && !tokens.get(verb.to() - 1).is("có")
                        && !tokens.get(verb.to() - 1).is("đạt");
    }

    private boolean isNoun(String text, List<Token> tokens, int at) {
        return at < tokens.size()
                && tokens.get(at).isWord()
                && Character.isLowerCase(text.charAt(tokens.get(at).start()))
                && descriptive.at(tokens, at) == null;
    }

    private record Range(BigDecimal upper, int to) {}

    /** 12,5% - 13%; 2 - 2,5; từ 3 đến 5; the units on both sides may differ in print only. */
    private @Nullable Range range(List<Token> tokens, int at, UnitReader.@Nullable Unit unit) {
        Range direct = rangeAfter(tokens, at + 1, tokens.get(at));
        return direct != null || unit == null ? direct : rangeAfter(tokens, unit.to(), tokens.get(at));
    }

    private @Nullable Range rangeAfter(List<Token> tokens, int dash, Token lower) {
        if (dash + 1 >= tokens.size()
                || !tokens.get(dash).is("-") && !tokens.get(dash).is("đến")
                || !tokens.get(dash + 1).isNumber()) {
            return null;
        }
        BigDecimal from = VietnameseNumbers.parse(lower.folded());
        BigDecimal upper = VietnameseNumbers.parse(tokens.get(dash + 1).folded());
        boolean rising = from != null && upper != null && upper.compareTo(from) > 0;
        return rising && upper != null ? new Range(upper, dash + 2) : null;
    }

    private boolean isPartOfName(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        Token before = at > 0 ? tokens.get(at - 1) : null;
        Token after = at + 1 < tokens.size() ? tokens.get(at + 1) : null;
        if (before != null
                && (before.is("/")
                        || before.isWord()
                                && before.end() == token.start()
                                && before.folded().length() < 4)) {
            return true;
        }
        if (before != null
                && before.is("-")
                && before.end() == token.start()
                && at > 1
                && tokens.get(at - 2).isWord()
                && tokens.get(at - 2).end() == before.start()) {
            return true;
        }
        if (after == null || after.start() > token.end()) {
            return false;
        }
        boolean glued = after.isWord() && units.read(tokens, at + 1) == null;
        boolean slash = after.is("/")
                && !isShare(tokens, at)
                && (at + 2 >= tokens.size() || units.read(tokens, at + 1) == null);
        boolean dashed = after.is("-")
                && at + 2 < tokens.size()
                && tokens.get(at + 2).isWord()
                && tokens.get(at + 2).start() == after.end();
        return glued || slash || dashed;
    }

    /** Adds the comparator printed before, and "trở lên" or "trở xuống" printed behind. */
    private Quantity compared(List<Token> tokens, int floor, Quantity quantity) {
        PhraseLexicon.Match<String> printed = comparators.before(tokens, floor, quantity.from());
        int from = printed == null ? quantity.from() : printed.from();
        String relation = printed == null ? "EQ" : printed.value();
        if (printed != null) {
            PhraseLexicon.Match<String> outer = comparators.before(tokens, floor, printed.from());
            if (outer != null) {
                from = outer.from();
                relation = stronger(outer.value(), relation);
            }
        }
        int to = quantity.to();
        if (to + 1 < tokens.size() && tokens.get(to).is("trở")) {
            String word = tokens.get(to + 1).folded();
            if (word.equals("lên") || word.equals("xuống")) {
                relation = word.equals("lên") ? "GTE" : "LTE";
                to += 2;
            }
        }
        Comparator comparator = quantity.upper() != null
                ? Comparator.RANGE
                : Comparator.valueOf(relation.equals("FROM") ? "GTE" : relation);
        return new Quantity(
                from,
                quantity.numberFrom(),
                quantity.numberTo(),
                to,
                quantity.value(),
                quantity.upper(),
                comparator,
                quantity.unitClass(),
                quantity.unit(),
                quantity.unitFrom(),
                quantity.unitTo());
    }

    /** "Khoảng trên 500" is above 500: a bound says more than an estimate. */
    private static String stronger(String outer, String inner) {
        return inner.equals("APPROX") || inner.equals("FROM") ? outer : inner;
    }
}
