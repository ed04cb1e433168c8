package vn.chitieu.extractor.read.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chitieu.extractor.lexicon.LexiconTable;

class HtmlLexiconTest {

    static Stream<LexiconTable.Row> furniture() {
        return LexiconTable.load(HtmlFurniture.class, "html-furniture.tsv").rows().stream();
    }

    @ParameterizedTest
    @MethodSource("furniture")
    void furniture(LexiconTable.Row row) {
        assertThat(isFurniture(row.get("example"))).isTrue();
        assertThat(isFurniture(row.get("counterexample"))).isFalse();
    }

    private static boolean isFurniture(String html) {
        return HtmlFurniture.is(Jsoup.parse(html, Parser.xmlParser()).child(0));
    }
}
