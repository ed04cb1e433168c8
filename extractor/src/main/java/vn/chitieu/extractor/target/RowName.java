package vn.chitieu.extractor.target;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.lexicon.PhraseLexicon;
import vn.chitieu.extractor.lexicon.Token;
import vn.chitieu.extractor.model.Change;
import vn.chitieu.extractor.model.Comparator;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.text.TableCell;

/** Reads the name cell of a row: the indicator, and what its first and last words say of the value. Thread-safe. */
final class RowName {

    /**
     * What a name cell says.
     *
     * @param indicator without bullet, "Trong đó:", due time, verb of reaching and comparator
     * @param whole the cell without bullet and final stop
     * @param opensList whether it ends in a colon
     */
    record Reading(
            String indicator,
            String whole,
            @Nullable Span span,
            @Nullable String time,
            @Nullable Comparator comparator,
            @Nullable Change change,
            boolean isPart,
            boolean opensList,
            boolean isStructure,
            boolean isRank) {}

    private final SentenceReader sentences;
    private final IndicatorReader indicators;
    private final Lexicons lexicons;
    private final PhraseLexicon<String> comparators =
            PhraseLexicon.load(RowName.class, "comparators.tsv", row -> row.get("comparator"));

    RowName(SentenceReader sentences, Lexicons lexicons) {
        this.sentences = sentences;
        this.lexicons = lexicons;
        this.indicators = new IndicatorReader(lexicons);
    }

    Reading read(String text, TableCell cell) {
        SentenceView view = sentences.read(text, new Span(cell.start(), cell.end()));
        List<Token> tokens = view.tokens();
        int end = tokens.size();
        boolean opens = end > 0 && view.is(end - 1, ":");
        while (end > 0 && view.isMark(end - 1, ".;:,")) {
            end--;
        }
        int start = 0;
        while (start < end && view.isMark(start, "-+*–•")) {
            start++;
        }
        int named = partStart(view, start, end);
        String whole = view.text(start, end);
        PhraseLexicon.Match<String> comparator = comparators.before(tokens, named, end);
        if (comparator != null && (view.is(comparator.from() - 1, "và") || view.is(comparator.from() - 1, "hoặc"))) {
            // "trung học phổ thông và tương đương" is a name
            comparator = null;
        }
        int cut = comparator == null ? end : comparator.from();
        PhraseLexicon.Match<Lexicons.Action> action = changeBefore(view, named, cut);
        Change change = action == null ? null : change(action.value());
        boolean rate = tokens.size() > named && view.is(named, "tốc");
        IndicatorReader.Words words = indicators.whole(
                view, named, action == null ? cut : action.from() == named ? cut : actionEnd(view, action));
        String lower = whole.toLowerCase(Locale.ROOT);
        return new Reading(
                words.text(),
                whole,
                IndicatorReader.span(view, words),
                dueTime(view),
                comparator == null || comparator.value().equals("FROM") ? null : Comparator.valueOf(comparator.value()),
                rate ? null : change,
                named > start,
                opens,
                lower.startsWith("cơ cấu"),
                lexicons.ranks.find(tokens, 0, tokens.size()) != null);
    }

    /** "mức giảm trung bình" stays in the indicator, "tăng bình quân" does not. */
    private static int actionEnd(SentenceView view, PhraseLexicon.Match<Lexicons.Action> action) {
        return view.is(action.from(), "mức") ? action.to() : action.from();
    }

    private PhraseLexicon.@Nullable Match<Lexicons.Action> changeBefore(SentenceView view, int from, int to) {
        int end = to;
        PhraseLexicon.Match<String> reach = lexicons.reach.before(view.tokens(), from, end);
        PhraseLexicon.Match<Lexicons.Action> action = lexicons.actions.before(view.tokens(), from, end);
        if (action == null && reach != null) {
            action = lexicons.actions.before(view.tokens(), from, reach.from());
        }
        boolean compound = action != null && view.is(action.from() - 1, "gia");
        return action != null && !compound && change(action.value()) != null ? action : null;
    }

    private static @Nullable Change change(Lexicons.Action action) {
        return switch (action) {
            case INCREASE -> Change.INCREASE;
            case DECREASE -> Change.DECREASE;
            default -> null;
        };
    }

    private static int partStart(SentenceView view, int start, int end) {
        boolean among = view.is(start, "trong") && view.is(start + 1, "đó");
        boolean abbreviated = view.is(start, "tr") && view.is(start + 1, ".") && view.is(start + 2, "đó");
        int at = among ? start + 2 : abbreviated ? start + 3 : start;
        while (at > start && at < end && view.isMark(at, ":,")) {
            at++;
        }
        return at;
    }

    private static @Nullable String dueTime(SentenceView view) {
        for (TimeExpression time : view.times()) {
            if (time.role() == TimeExpression.Role.DUE) {
                return time.iso();
            }
        }
        return null;
    }
}
