package vn.chitieu.index.search;

import java.util.List;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import vn.chitieu.index.schema.IndexField;

/**
 * A query as Lucene runs it.
 *
 * @param query hits that have all words
 * @param relaxed hits that have most words, or null where that is no different
 * @param order what gives more to some of the hits, or null where there is nothing like that
 * @param parts what gives a score, to explain it
 * @param marks what is marked in a hit
 * @param searchedAs the query with restored accents, or null where nothing was restored
 */
record CompiledQuery(
        Query query,
        @Nullable Query relaxed,
        @Nullable Query order,
        List<Part> parts,
        List<Mark> marks,
        @Nullable String searchedAs) {

    /**
     * A query that gives a share of the score.
     *
     * @param word as it is searched
     * @param form {@code exact}, {@code variant}, {@code folded}, {@code pair}, {@code synonym} or {@code phrase}
     * @param query with its weight
     * @param field the field of the terms
     * @param terms the term of the index, or two that stand together, without accents
     */
    record Part(String word, String form, Query query, IndexField field, List<String> terms) {
        Part {
            terms = List.copyOf(terms);
        }
    }

    /**
     * Words to mark.
     *
     * @param words one for a word, several for a phrase
     */
    record Mark(List<MarkedWord> words) {
        Mark {
            words = List.copyOf(words);
        }
    }

    /**
     * A word to mark: where a text has it as written, only so; otherwise without accents.
     *
     * @param exact forms as written
     * @param folded forms without accents
     * @param prefix whether longer words count
     */
    record MarkedWord(List<String> exact, List<String> folded, boolean prefix) {
        MarkedWord {
            exact = List.copyOf(exact);
            folded = List.copyOf(folded);
        }
    }

    CompiledQuery {
        parts = List.copyOf(parts);
        marks = List.copyOf(marks);
    }
}
