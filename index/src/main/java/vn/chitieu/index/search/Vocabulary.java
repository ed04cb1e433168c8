package vn.chitieu.index.search;

import java.util.Set;
import java.util.stream.Collectors;
import vn.chitieu.extractor.lexicon.LexiconTable;
import vn.chitieu.index.analysis.AccentRestorer;
import vn.chitieu.index.analysis.FormerAgencies;
import vn.chitieu.index.analysis.Synonyms;
import vn.chitieu.index.analysis.TextAnalyzer;
import vn.chitieu.index.analysis.Variants;
import vn.chitieu.index.schema.IndicatorNames;
import vn.chitieu.index.schema.Weights;

/**
 * What is known about words: how they are analysed, spelled and weighed. Immutable, thread-safe.
 *
 * @param functionWords words that say nothing of what is looked for, without accents
 */
record Vocabulary(
        TextAnalyzer analyzer,
        Variants variants,
        Synonyms synonyms,
        FormerAgencies formerAgencies,
        AccentRestorer accents,
        Set<String> functionWords,
        IndicatorNames indicators,
        Weights weights) {

    static Vocabulary load(Weights weights) {
        return new Vocabulary(
                new TextAnalyzer(),
                Variants.load(),
                Synonyms.load(),
                FormerAgencies.load(),
                AccentRestorer.load(),
                LexiconTable.load(Vocabulary.class, "function-words.tsv").rows().stream()
                        .map(row -> row.get("word"))
                        .collect(Collectors.toUnmodifiableSet()),
                new IndicatorNames(),
                weights);
    }
}
