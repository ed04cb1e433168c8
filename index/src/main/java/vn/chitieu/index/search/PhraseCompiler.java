package vn.chitieu.index.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import vn.chitieu.index.schema.IndexField;

/**
 * Makes queries for words that stand together: in the text as they are typed where they have accents, in any accents
 * where they have none; elsewhere in any accents. Immutable, thread-safe.
 */
final class PhraseCompiler {

    /** Ways of writing a phrase that are weighed; a phrase with more is only found. */
    private static final int MAX_WAYS = 32;

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
        List<List<String>> forms =
                slots.stream().map(slot -> terms(field, slot)).toList();
        return ways(forms) <= MAX_WAYS ? best(field, forms) : found(field, forms);
    }

    private static int ways(List<List<String>> forms) {
        int ways = 1;
        for (List<String> word : forms) {
            ways = Math.min(ways * word.size(), MAX_WAYS + 1);
        }
        return ways;
    }

    /**
     * The way of writing the phrase that counts most. A phrase with several forms of a word would add up how rare each
     * form is, and those that a part of an index lacks would be missing there: scores would depend on the part.
     */
    private static Query best(IndexField field, List<List<String>> forms) {
        List<List<String>> ways = List.of(List.of());
        for (List<String> word : forms) {
            ways = ways.stream()
                    .flatMap(way -> word.stream().map(form -> with(way, form)))
                    .toList();
        }
        List<Query> phrases = new ArrayList<>();
        for (List<String> way : ways) {
            phrases.add(new PhraseQuery(field.key(), way.toArray(String[]::new)));
        }
        if (phrases.size() == 1) {
            return phrases.get(0);
        }
        // Judged queries ask that a phrase which may be written in several ways counts as many times as a word of it
        // has
        // forms: without accents it is no weaker a sign than with them, though each of its words is more frequent.
        float perWord = forms.stream().mapToInt(List::size).sum() / (float) forms.size();
        return new BoostQuery(new DisjunctionMaxQuery(phrases, 0), perWord);
    }

    private static List<String> with(List<String> way, String form) {
        List<String> longer = new ArrayList<>(way);
        longer.add(form);
        return longer;
    }

    /** Any way of writing the phrase; all count alike. */
    private static Query found(IndexField field, List<List<String>> forms) {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        for (List<String> word : forms) {
            phrase.add(word.stream().map(form -> new Term(field.key(), form)).toArray(Term[]::new));
        }
        return new ConstantScoreQuery(phrase.build());
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
