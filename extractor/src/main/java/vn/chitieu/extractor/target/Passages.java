package vn.chitieu.extractor.target;

import java.util.ArrayList;
import java.util.List;
import vn.chitieu.extractor.model.Span;

/** What the rules see in a passage, as offsets: its sentences, times and numbers with units. Immutable, thread-safe. */
public final class Passages {

    private final SentenceReader sentences = new SentenceReader(new Lexicons());

    /** The sentences of a passage. */
    public List<Span> sentences(String text, Span passage) {
        return Sentences.split(text, passage);
    }

    /** The times of a sentence. */
    public List<Span> times(String text, Span sentence) {
        List<Span> times = new ArrayList<>();
        for (TimeExpression time : sentences.read(text, sentence).times()) {
            times.add(new Span(time.start(), time.end()));
        }
        return times;
    }

    /** The numbers of a sentence that have a unit, each with its unit. */
    public List<Span> values(String text, Span sentence) {
        SentenceView view = sentences.read(text, sentence);
        List<Span> values = new ArrayList<>();
        for (Quantity quantity : view.quantities()) {
            if (quantity.unitClass() != UnitClass.NONE) {
                values.add(view.span(quantity.numberFrom(), Math.max(quantity.numberTo(), quantity.unitTo())));
            }
        }
        return values;
    }
}
