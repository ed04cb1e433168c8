package vn.chitieu.index.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vn.chitieu.index.analysis.Folding;
import vn.chitieu.index.analysis.Synonym;
import vn.chitieu.index.schema.IndexField;

/**
 * Makes queries of words that must be there: each without accents makes the hits; each as it is typed, in other
 * spellings and in pairs only makes their order. Not thread-safe.
 */
final class WordCompiler {

    private final Vocabulary vocabulary;
    private final PhraseCompiler phrases;
    private final List<CompiledQuery.Part> parts;
    private final List<CompiledQuery.Mark> marks;
    private final List<Query> extras = new ArrayList<>();
    private final List<Query> required = new ArrayList<>();

    /** Makes one that adds to what is explained and marked. */
    WordCompiler(
            Vocabulary vocabulary,
            PhraseCompiler phrases,
            List<CompiledQuery.Part> parts,
            List<CompiledQuery.Mark> marks) {
        this.vocabulary = vocabulary;
        this.phrases = phrases;
        this.parts = parts;
        this.marks = marks;
    }

    /**
     * The queries for words.
     *
     * @param all for hits that have all words
     * @param most for hits that have most words; the same where that is no different
     * @param order what only makes the order
     */
    record Words(Query all, Query most, List<Query> order) {}

    /** Compiles words that stand beside each other in the query. */
    Words compile(List<Slot> slots) {
        boolean only = slots.stream().allMatch(this::isFunctionWord);
        List<String> words = slots.stream().map(Slot::exact).toList();
        List<Synonym> synonyms = new ArrayList<>(vocabulary.formerAgencies().of(words));
        synonyms.addAll(vocabulary.synonyms().of(words));
        int at = 0;
        while (at < slots.size()) {
            int from = at;
            List<Synonym> here =
                    synonyms.stream().filter(synonym -> synonym.from() == from).toList();
            int to = here.stream().mapToInt(Synonym::to).max().orElse(wholeEnd(slots, from));
            List<Synonym> same =
                    here.stream().filter(synonym -> synonym.to() == to).toList();
            unit(slots.subList(from, to), same, only);
            at = to;
        }
        for (int i = 1; i < slots.size(); i++) {
            pair(slots.get(i - 1), slots.get(i));
        }
        return words();
    }

    private boolean isFunctionWord(Slot slot) {
        return vocabulary.functionWords().contains(slot.exact());
    }

    /** The end of the parts of a whole that begins here. */
    private static int wholeEnd(List<Slot> slots, int from) {
        return Math.min(slots.size(), from + slots.get(from).parts());
    }

    private void unit(List<Slot> slots, List<Synonym> synonyms, boolean functionWordsCount) {
        List<Query> words = new ArrayList<>();
        for (Slot slot : slots) {
            if (functionWordsCount || !isFunctionWord(slot)) {
                words.add(folded(slot));
                mark(slot);
            }
            exact(slot);
        }
        List<Query> ways = new ArrayList<>();
        if (!words.isEmpty()) {
            ways.add(all(words));
        }
        String whole = slots.get(0).whole();
        if (!whole.isEmpty()) {
            ways.add(part(whole, "exact", IndexField.FOLDED, whole, slots.size()));
        }
        for (Synonym synonym : synonyms) {
            ways.add(synonym(synonym));
        }
        if (!ways.isEmpty()) {
            required.add(best(ways));
        }
    }

    private Query folded(Slot slot) {
        if (slot.prefix()) {
            return new PrefixQuery(
                    new Term(IndexField.FOLDED.key(), slot.folded().get(0)));
        }
        List<Query> ways = new ArrayList<>();
        for (String folded : slot.folded()) {
            ways.add(part(slot.exact(), "folded", IndexField.FOLDED, folded, 1));
            for (String variant : vocabulary.variants().of(folded)) {
                float weight = vocabulary.weights().variant();
                ways.add(part(variant, "variant", IndexField.FOLDED, variant, weight));
            }
        }
        return any(ways);
    }

    private void exact(Slot slot) {
        if (slot.prefix() || !slot.whole().isEmpty()) {
            return;
        }
        float weight = vocabulary.weights().exact();
        extras.add(part(slot.exact(), "exact", IndexField.TEXT, slot.exact(), weight));
        for (String variant : vocabulary.variants().of(slot.exact())) {
            float less = weight * vocabulary.weights().variant();
            extras.add(part(variant, "variant", IndexField.TEXT, variant, less));
        }
    }

    private void pair(Slot first, Slot second) {
        Query together = phrases.in(IndexField.TEXT, List.of(first, second));
        Query weighted = new BoostQuery(together, vocabulary.weights().pair());
        extras.add(weighted);
        List<String> terms = List.of(first.folded().get(0), second.folded().get(0));
        parts.add(
                new CompiledQuery.Part(first.exact() + ' ' + second.exact(), "pair", weighted, IndexField.TEXT, terms));
    }

    /** Another way to say it: a word, or words that stand together. */
    private Query synonym(Synonym synonym) {
        List<String> words = synonym.words().stream().map(Folding::folded).toList();
        List<CompiledQuery.MarkedWord> marked = words.stream()
                .map(word -> new CompiledQuery.MarkedWord(List.of(), List.of(word), false))
                .toList();
        marks.add(new CompiledQuery.Mark(marked));
        List<Query> queries = new ArrayList<>();
        for (String word : words) {
            queries.add(part(word, "synonym", IndexField.FOLDED, word, 1));
        }
        return all(queries);
    }

    private Query part(String word, String form, IndexField field, String term, float weight) {
        Query query = new TermQuery(new Term(field.key(), term));
        Query weighted = weight == 1 ? query : new BoostQuery(query, weight);
        parts.add(new CompiledQuery.Part(word, form, weighted, field, List.of(term)));
        return weighted;
    }

    private void mark(Slot slot) {
        List<String> exact = slot.accented() ? phrases.exact(slot) : List.of();
        marks.add(new CompiledQuery.Mark(
                List.of(new CompiledQuery.MarkedWord(exact, phrases.folded(slot), slot.prefix()))));
    }

    private Words words() {
        Query all = all(required);
        int count = required.size();
        if (count < 2) {
            return new Words(all, all, extras);
        }
        BooleanQuery.Builder most = new BooleanQuery.Builder();
        required.forEach(query -> most.add(query, Occur.SHOULD));
        int enough = Math.round(count * vocabulary.weights().most());
        most.setMinimumNumberShouldMatch(Math.min(count - 1, Math.max(1, enough)));
        Query whole = new ConstantScoreQuery(all);
        extras.add(new BoostQuery(whole, vocabulary.weights().whole()));
        return new Words(all, most.build(), extras);
    }

    private static Query any(List<Query> queries) {
        return joined(queries, Occur.SHOULD);
    }

    /** Said in several ways, a thing counts as the way that counts most, and a share of the others. */
    private Query best(List<Query> ways) {
        return ways.size() == 1
                ? ways.get(0)
                : new DisjunctionMaxQuery(ways, vocabulary.weights().ways());
    }

    private static Query all(List<Query> queries) {
        return joined(queries, Occur.MUST);
    }

    private static Query joined(List<Query> queries, Occur occur) {
        if (queries.size() == 1) {
            return queries.get(0);
        }
        BooleanQuery.Builder joined = new BooleanQuery.Builder();
        queries.forEach(query -> joined.add(query, occur));
        return joined.build();
    }
}
