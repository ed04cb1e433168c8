package vn.chitieu.index.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chitieu.extractor.Extractor;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.IndexedDocument;
import vn.chitieu.index.model.Order;
import vn.chitieu.index.model.Scope;
import vn.chitieu.index.model.SearchRequest;
import vn.chitieu.index.query.QueryException;

/** Queries at the bounds of the language run, and queries beyond them are refused; none ends the program. */
class HeavyQueriesTest {

    private static String times(int count, String word, String between) {
        return String.join(between, Collections.nCopies(count, word));
    }

    static List<String> atTheBounds() {
        String numbered = IntStream.range(0, 64).mapToObj(i -> "tỷ" + i).collect(Collectors.joining(" OR "));
        return List.of(
                times(64, "UBND", " "),
                times(64, "NN&PTNT", " "),
                times(64, "kỹ", " "),
                times(64, "sở", " "),
                times(64, "hoà", " OR "),
                numbered,
                times(16, "\"kế hoạch đầu tư công\"", " "),
                times(64, "th*", " "),
                times(32, "-xã", " ") + " sở",
                times(15, "(", "") + "xã" + times(15, ")", ""),
                times(40, "value>=1", " "),
                times(40, "agency:UBND", " OR "),
                "318/NQ-HĐND ".repeat(64).strip());
    }

    @ParameterizedTest
    @MethodSource("atTheBounds")
    void queriesAtTheBoundsRun(String query) throws Exception {
        try (EmbeddedIndex index = EmbeddedIndex.open(new ByteBuffersDirectory())) {
            String text = "Điều 1. Kỹ thuật\n1. UBND tỉnh giao Sở Kế hoạch và Đầu tư đạt 42% theo 318/NQ-HĐND.\n";
            byte[] content = text.getBytes(StandardCharsets.UTF_8);
            index.put(IndexedDocument.of(Extractor.create().extract("a.txt", content)));
            index.refresh();
            for (Scope scope : Scope.values()) {
                SearchRequest request = new SearchRequest(
                        query, scope, List.of(), Order.RELEVANCE, 0, 10, EnumSet.allOf(Facet.class), false, true);
                assertThat(index.search(request).total()).isNotNegative();
            }
        }
    }

    @Test
    void queriesBeyondTheBoundsAreRefused() throws Exception {
        try (EmbeddedIndex index = EmbeddedIndex.open(new ByteBuffersDirectory())) {
            for (String query : List.of(
                    "a".repeat(1_000_000), times(1_000_000, "a", " OR "), "/(a+)+$/", "*a*", times(65, "sở", " "))) {
                assertThatThrownBy(() -> index.search(SearchRequest.of(query, Scope.ALL)))
                        .isInstanceOf(QueryException.class);
            }
        }
    }
}
