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
 * Makes queries for words that stand together: as they are typed where they have accents, in any accents where they
 * have none. Immutable, thread-safe.
 */
final class PhraseCompiler {

    /** Where a phrase is looked for. */
    private static final List<IndexField> EVERYWHERE =
            List.of(IndexField.TEXT, IndexField.HEADING, IndexField.INDICATOR, IndexField.TITLE);

    private final Vocabulary vocabulary;

    PhraseCompiler(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The words in one of the places of a clause or target. */
    Query anywhere(List<Slot> slots) {
        List<Query> queries = new ArrayList<>();
        for (IndexField field : EVERYWHERE) {
            queries.add(in(field, slots));
        }
        return new DisjunctionMaxQuery(queries, 0);
    }

    /** The words in this place. */
    Query in(IndexField field, List<Slot> slots) {
        if (slots.isEmpty()) {
            return new MatchNoDocsQuery("a phrase without words");
        }
        if (slots.size() == 1 && slots.get(0).prefix()) {
            return new PrefixQuery(new Term(field.key(), slots.get(0).folded().get(0)));
        }
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        for (Slot slot : slots) {
            phrase.add(forms(slot).stream()
                    .map(form -> new Term(field.key(), form))
                    .toArray(Term[]::new));
        }
        return phrase.build();
    }

    /** What is marked of a phrase. */
    CompiledQuery.Mark mark(List<Slot> slots) {
        return new CompiledQuery.Mark(slots.stream()
                .map(slot -> slot.accented()
                        ? new CompiledQuery.MarkedWord(forms(slot), List.of(), false)
                        : new CompiledQuery.MarkedWord(List.of(), forms(slot), slot.prefix()))
                .toList());
    }

    private List<String> forms(Slot slot) {
        List<String> forms = new ArrayList<>();
        if (slot.accented()) {
            forms.add(slot.exact());
            forms.addAll(vocabulary.variants().of(slot.exact()));
        } else {
            forms.addAll(slot.folded());
            slot.folded().forEach(form -> forms.addAll(vocabulary.variants().of(form)));
        }
        return forms;
    }
}
