package vn.chitieu.extractor.target;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.lexicon.PhraseLexicon;
import vn.chitieu.extractor.model.Change;
import vn.chitieu.extractor.model.Comparator;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.text.TableCell;

/** Reads a value cell: figures with their own comparator and unit, or a rank or reference level in words. */
final class ValueCell {

    /** One value of a cell; the number is null where the cell sets a level in words. */
    record Value(
            @Nullable Quantity number,
            @Nullable String unit,
            @Nullable Change change,
            @Nullable String time,
            @Nullable Span span) {

        /** Whether this is the 100 of a structure whose parts stand below. */
        boolean isWhole() {
            return number != null && number.value().compareTo(BigDecimal.valueOf(100)) == 0 && number.upper() == null;
        }

        /** Writes number, comparator and unit; a comparator of the row's name serves where the cell has none. */
        void fill(TargetDraft draft, @Nullable Comparator fallback) {
            if (number == null) {
                return;
            }
            draft.value = number.value();
            draft.upper = number.upper();
            draft.comparator =
                    number.comparator() == Comparator.EQ && fallback != null ? fallback : number.comparator();
            draft.unit = unit;
            draft.valueSpan = span;
        }
    }

    /** Grades that a cell may hold as a whole. */
    private static final Set<String> GRADES =
            Set.of("giỏi", "khá", "tốt", "xuất sắc", "vững mạnh", "vững mạnh toàn diện", "hoàn thành tốt nhiệm vụ");

    private final SentenceReader sentences;
    private final Lexicons lexicons;

    ValueCell(SentenceReader sentences, Lexicons lexicons) {
        this.sentences = sentences;
        this.lexicons = lexicons;
    }

    /** The values of a cell; {@code unit} is that of the unit column, or null. */
    List<Value> read(String text, TableCell cell, @Nullable String unit) {
        SentenceView view = sentences.read(text, new Span(cell.start(), cell.end()));
        List<Value> values = new ArrayList<>();
        int floor = 0;
        for (Quantity quantity : view.quantities()) {
            boolean wordy = quantity.from() - floor > 6;
            if (wordy || quantity.unitClass() == UnitClass.SCORE) {
                continue;
            }
            values.add(new Value(
                    quantity,
                    unit(quantity, unit),
                    change(view, floor, quantity),
                    time(view, floor, quantity),
                    view.span(quantity.numberFrom(), quantity.numberTo())));
            floor = quantity.to();
        }
        if (values.isEmpty() && isLevel(view)) {
            values.add(new Value(null, null, null, null, null));
        }
        return values;
    }

    /** A rate in the cell is added to the unit of the column; another unit in the cell replaces it. */
    private static @Nullable String unit(Quantity quantity, @Nullable String column) {
        String own = quantity.unit();
        if (own == null) {
            return column;
        }
        return own.startsWith("/") && column != null ? column + own : own;
    }

    private @Nullable Change change(SentenceView view, int from, Quantity quantity) {
        PhraseLexicon.Match<Lexicons.Action> action = lexicons.actions.before(view.tokens(), from, quantity.from());
        if (action == null) {
            return null;
        }
        return switch (action.value()) {
            case INCREASE -> Change.INCREASE;
            case DECREASE -> Change.DECREASE;
            default -> null;
        };
    }

    private static @Nullable String time(SentenceView view, int from, Quantity quantity) {
        for (TimeExpression time : view.times()) {
            boolean near = time.from() >= from && time.from() <= quantity.to() + 2;
            if (near && time.role() == TimeExpression.Role.DUE) {
                return time.iso();
            }
        }
        return null;
    }

    private boolean isLevel(SentenceView view) {
        if (GRADES.contains(view.text(0, view.tokens().size()).toLowerCase(Locale.ROOT))) {
            return true;
        }
        for (int at = 0; at + 1 < view.tokens().size(); at++) {
            if (view.is(at, "nhóm") && view.tokens().get(at + 1).isNumber()) {
                return true;
            }
        }
        return view.tokens().size() <= 30
                && Lexicons.contains(
                        lexicons.ranks, view.tokens(), 0, view.tokens().size());
    }
}
