package vn.chitieu.extractor.target;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.lexicon.Token;
import vn.chitieu.extractor.lexicon.Tokenizer;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.text.TableCell;

/** Reads the time of a table cell, where a bare year is a time too. Stateless. */
final class CellTime {

    private CellTime() {}

    /** The time, an interval where two are given, or null where the cell names none. */
    static @Nullable String read(String text, TableCell cell) {
        return read(text, new Span(cell.start(), cell.end()));
    }

    /** The same of a passage that is nothing but a time. */
    static @Nullable String read(String text, Span passage) {
        List<Token> tokens = Tokenizer.tokens(text, passage.start(), passage.end());
        List<TimeExpression> times = TimeScanner.scan(tokens);
        if (times.size() == 1 || times.size() > 2) {
            return times.get(0).iso();
        }
        if (times.size() == 2) {
            String first = times.get(0).iso();
            String second = times.get(1).iso();
            boolean interval = first.indexOf('/') < 0 && second.indexOf('/') < 0 && first.compareTo(second) < 0;
            return interval ? first + "/" + second : first;
        }
        for (Token token : tokens) {
            boolean year = token.isNumber() && token.folded().matches("20[0-9]{2}");
            if (year && tokens.size() <= 4) {
                return token.folded();
            }
        }
        return null;
    }

    /** Whether a task of this time is due then, and does not merely run through the plan's whole period. */
    static boolean isDue(String time, @Nullable String plan) {
        int slash = time.indexOf('/');
        if (slash < 0) {
            return true;
        }
        int years = Integer.parseInt(time.substring(slash + 1, slash + 5)) - Integer.parseInt(time.substring(0, 4));
        return !time.equals(plan) && years < 4;
    }
}
