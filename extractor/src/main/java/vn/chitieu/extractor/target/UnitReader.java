package vn.chitieu.extractor.target;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.lexicon.PhraseLexicon;
import vn.chitieu.extractor.lexicon.Token;

/** Reads the unit behind a number: a scale word, a unit, and rates behind slashes. Immutable, thread-safe. */
final class UnitReader {

    /** A unit: tokens {@code from}–{@code to}. */
    record Unit(UnitClass unitClass, int from, int to) {}

    private final PhraseLexicon<UnitClass> units =
            PhraseLexicon.load(UnitReader.class, "units.tsv", row -> UnitClass.valueOf(row.get("class")));
    private final PhraseLexicon<Boolean> scales = PhraseLexicon.load(UnitReader.class, "scales.tsv", row -> true);
    private final PhraseLexicon<Boolean> rates = PhraseLexicon.load(UnitReader.class, "rates.tsv", row -> true);

    /** The unit that begins at token {@code from}, or null. */
    @Nullable
    Unit read(List<Token> tokens, int from) {
        PhraseLexicon.Match<Boolean> scale = scales.at(tokens, from);
        int afterScale = scale == null ? from : scale.to();
        PhraseLexicon.Match<UnitClass> unit = units.at(tokens, afterScale);
        int to = unit == null ? afterScale : unit.to();
        UnitClass unitClass = unit == null ? UnitClass.BARE : unit.value();
        int withRates = rates(tokens, to);
        if (withRates == from) {
            return null;
        }
        return new Unit(unitClass, from, withRates);
    }

    private int rates(List<Token> tokens, int from) {
        int to = from;
        while (to < tokens.size() && tokens.get(to).is("/")) {
            PhraseLexicon.Match<Boolean> rate = rates.at(tokens, to + 1);
            if (rate == null) {
                return to;
            }
            to = rate.to();
        }
        return to;
    }

    /**
     * "trên 1 vạn dân đạt 35 …", "20 ca trên 100.000 trẻ đẻ sống": whether the number at {@code at} is what a rate is
     * counted on, not a value.
     *
     * @param floor index behind the quantity before
     */
    boolean isBase(List<Token> tokens, int at, int floor) {
        PhraseLexicon.Match<Boolean> rate = at > 0 && tokens.get(at - 1).is("trên") ? rates.at(tokens, at) : null;
        if (rate == null) {
            return false;
        }
        String last = tokens.get(rate.to() - 1).folded();
        boolean population = last.equals("dân") || last.equals("sống");
        boolean counted = floor == at - 1;
        return population
                && (counted || tokens.subList(rate.to(), tokens.size()).stream().anyMatch(Token::isNumber));
    }

    /** The unit as the source writes it, single spaces, none around a slash. */
    static String text(String source, List<Token> tokens, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            boolean slash = token.is("/") || i > from && tokens.get(i - 1).is("/");
            if (i > from && !slash && token.start() > tokens.get(i - 1).end()) {
                text.append(' ');
            }
            text.append(source, token.start(), token.end());
        }
        return text.toString();
    }
}
