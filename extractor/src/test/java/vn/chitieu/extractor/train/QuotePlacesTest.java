package vn.chitieu.extractor.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chitieu.extractor.Extractor;
import vn.chitieu.extractor.annotation.TargetFacts;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.model.TargetKind;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.extractor.target.Arbiter;

class QuotePlacesTest {

    private static TargetFacts quoted(String quote) {
        return new TargetFacts(
                TargetKind.QUANTITATIVE,
                "x",
                null,
                null,
                1.0,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                quote,
                false,
                false,
                null);
    }

    private static List<String> places(String source, String... quotes) throws UnreadableDocumentException {
        Extraction extraction =
                Extractor.create(Arbiter.RULES).extract("a.txt", source.getBytes(StandardCharsets.UTF_8));
        List<@Nullable Span> places = new QuotePlaces(extraction)
                .of(java.util.Arrays.stream(quotes).map(QuotePlacesTest::quoted).toList());
        return places.stream()
                .map(place -> place == null ? "-" : place.in(extraction.text()) + "@" + place.start())
                .toList();
    }

    @Test
    void blanksBarsAndCaseDoNotMatter() throws UnreadableDocumentException {
        assertThat(places("1. Mục tiêu\nTỷ lệ hộ nghèo  |  % | 3,5", "tỷ lệ hộ nghèo | % | 3,5"))
                .singleElement()
                .asString()
                .startsWith("Tỷ lệ hộ nghèo");
    }

    @Test
    void theSameQuoteTwiceStandsAtTwoPlaces() throws UnreadableDocumentException {
        List<String> places = places("1. đạt 5%; b\n2. đạt 5%; c", "đạt 5%; b", "đạt 5%");
        assertThat(places.get(0)).startsWith("đạt 5%; b");
        assertThat(Map.of("first", places.get(0), "second", places.get(1)).values())
                .doesNotHaveDuplicates();
    }

    @Test
    void whatTheTextDoesNotHoldHasNoPlace() throws UnreadableDocumentException {
        assertThat(places("1. đạt 5%", "đạt 6%", "")).containsExactly("-", "-");
    }
}
