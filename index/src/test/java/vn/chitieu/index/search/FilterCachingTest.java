package vn.chitieu.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.schema.IndexField;

class FilterCachingTest {

    private static boolean isKept(String field) throws IOException {
        return new FilterCaching().shouldCache(new TermQuery(new Term(field, "x")));
    }

    @Test
    void keepsWhatManySearchesShare() throws IOException {
        assertThat(isKept(IndexField.RECORD.key())).isTrue();
        assertThat(isKept(IndexField.compared(Facet.TYPE))).isTrue();
        assertThat(isKept(IndexField.compared(Facet.AGENCY))).isTrue();
    }

    @Test
    void keepsNoWordsAndNoIds() throws IOException {
        assertThat(isKept(IndexField.FOLDED.key())).isFalse();
        assertThat(isKept(IndexField.DOCUMENT_ID.key())).isFalse();
        assertThat(isKept(IndexField.compared(Facet.DOCUMENT))).isFalse();
    }
}
