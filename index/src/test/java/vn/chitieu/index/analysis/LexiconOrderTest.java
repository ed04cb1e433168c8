package vn.chitieu.index.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.extractor.lexicon.LexiconTable;

class LexiconOrderTest {

    @ParameterizedTest
    @ValueSource(strings = {"abbreviations.tsv", "former-agencies.tsv", "i-and-y.tsv", "spellings.tsv", "synonyms.tsv"})
    void entriesAreSortedAndDifferent(String name) {
        List<String> entries = LexiconTable.load(Synonyms.class, name).rows().stream()
                .map(row -> String.join("\t", row.cells()))
                .toList();
        assertThat(entries).isNotEmpty().isSorted().doesNotHaveDuplicates();
    }
}
