package vn.chitieu.index.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import vn.chitieu.index.schema.IndexField;

/**
 * Makes queries for words that stand together: in the text as they are typed where they have accents, in any accents
 * where they have none; elsewhere in any accents. Immutable, thread-safe.
 */
final class PhraseCompiler {

    private final Vocabulary vocabulary;

    PhraseCompiler(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The words in one of the places of a clause or target. */
    Query anywhere(List<Slot> slots) {
        return new DisjunctionMaxQuery(
                List.of(in(IndexField.TEXT, slots), in(IndexField.HEADING, slots), in(IndexField.INDICATOR, slots)), 0);
    }

    /** The words in this place. */
    Query in(IndexField field, List<Slot> slots) {
        if (slots.isEmpty()) {
            return new MatchNoDocsQuery("a phrase without words");
        }
        if (slots.size() == 1 && slots.get(0).prefix()) {
            return new PrefixQuery(
                    new Term(IndexField.FOLDED.key(), slots.get(0).folded().get(0)));
        }
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        for (Slot slot : slots) {
            phrase.add(terms(field, slot).stream()
                    .map(form -> new Term(field.key(), form))
                    .toArray(Term[]::new));
        }
        return phrase.build();
    }

    private List<String> terms(IndexField field, Slot slot) {
        if (field != IndexField.TEXT) {
            return folded(slot);
        }
        if (slot.accented()) {
            return exact(slot);
        }
        List<String> terms = new ArrayList<>();
        for (String form : folded(slot)) {
            terms.add(form);
            terms.add(IndexField.folded(form));
        }
        return terms;
    }

    /** What is marked of a phrase. */
    CompiledQuery.Mark mark(List<Slot> slots) {
        return new CompiledQuery.Mark(slots.stream()
                .map(slot -> slot.accented()
                        ? new CompiledQuery.MarkedWord(exact(slot), List.of(), false)
                        : new CompiledQuery.MarkedWord(List.of(), folded(slot), slot.prefix()))
                .toList());
    }

    /** A word as it is typed, and its other spellings. */
    List<String> exact(Slot slot) {
        List<String> forms = new ArrayList<>();
        forms.add(slot.exact());
        forms.addAll(vocabulary.variants().of(slot.exact()));
        return forms;
    }

    /** A word without accents, and its other spellings. */
    List<String> folded(Slot slot) {
        List<String> forms = new ArrayList<>(slot.folded());
        slot.folded().forEach(form -> forms.addAll(vocabulary.variants().of(form)));
        return forms;
    }
}
