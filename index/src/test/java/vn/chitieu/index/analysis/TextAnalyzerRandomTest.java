package vn.chitieu.index.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;

/** Lucene's own checks: random text of every script, in pieces, reused, with broken readers and in several threads. */
public class TextAnalyzerRandomTest extends BaseTokenStreamTestCase {

    private static final String[] PIECES = {
        "318/NQ-HĐND",
        "5",
        "11",
        " ",
        "800",
        ".",
        ",",
        "/",
        "-",
        "–",
        "&",
        "nn",
        "PTNT",
        "Đ",
        "đ",
        "e\u0302\u0301",
        "ế",
        "\u0323",
        "\u00AD",
        "²",
        "05/2021/QH15",
        "%",
        "\u00A0",
        "a",
        "Ð",
        "\uD83D\uDE00",
        "\uD835\uDD38",
        "1/2",
        "5G",
        "0"
    };

    public void testRandomText() throws Exception {
        try (TextAnalyzer analyzer = new TextAnalyzer()) {
            checkRandomData(random(), analyzer, 1_000 * RANDOM_MULTIPLIER);
        }
    }

    public void testRandomLargeText() throws Exception {
        try (TextAnalyzer analyzer = new TextAnalyzer()) {
            checkRandomData(random(), analyzer, 50 * RANDOM_MULTIPLIER, 8_192);
        }
    }

    public void testRandomPieces() throws Exception {
        try (TextAnalyzer analyzer = new TextAnalyzer()) {
            for (int i = 0; i < 2_000; i++) {
                StringBuilder text = new StringBuilder();
                int count = random().nextInt(30);
                for (int k = 0; k < count; k++) {
                    text.append(PIECES[random().nextInt(PIECES.length)]);
                }
                checkAnalysisConsistency(random(), analyzer, random().nextBoolean(), text.toString());
            }
        }
    }

    public void testListAndStreamAreTheSame() throws Exception {
        try (TextAnalyzer analyzer = new TextAnalyzer()) {
            for (int i = 0; i < 500; i++) {
                StringBuilder text = new StringBuilder();
                for (int k = random().nextInt(30); k > 0; k--) {
                    text.append(PIECES[random().nextInt(PIECES.length)]);
                }
                assertEquals(streamed(analyzer, text.toString()), analyzer.tokens(text.toString()));
            }
        }
    }

    private static List<TextToken> streamed(TextAnalyzer analyzer, String text) throws IOException {
        List<TextToken> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
            int position = -1;
            stream.reset();
            while (stream.incrementToken()) {
                position +=
                        stream.getAttribute(PositionIncrementAttribute.class).getPositionIncrement();
                tokens.add(new TextToken(
                        stream.getAttribute(CharTermAttribute.class).toString(),
                        stream.getAttribute(TypeAttribute.class).type(),
                        position,
                        stream.getAttribute(PositionLengthAttribute.class).getPositionLength(),
                        offset.startOffset(),
                        offset.endOffset()));
            }
            stream.end();
        }
        return tokens;
    }

    public void testEmpty() throws Exception {
        try (TextAnalyzer analyzer = new TextAnalyzer()) {
            assertAnalyzesTo(analyzer, "", new String[0]);
            assertAnalyzesTo(analyzer, " – % \u0323 ", new String[0]);
        }
    }

    public void testOffsetsOfDecomposedText() throws Exception {
        try (TextAnalyzer analyzer = new TextAnalyzer()) {
            assertAnalyzesTo(
                    analyzer,
                    "ty\u0309 le\u0323\u0302",
                    new String[] {"tỷ", "ty", "lệ", "le"},
                    new int[] {0, 0, 4, 4},
                    new int[] {3, 3, 8, 8},
                    new String[] {"exact", "folded", "exact", "folded"},
                    new int[] {1, 0, 1, 0});
        }
    }

    public void testDocumentNumber() throws Exception {
        try (TextAnalyzer analyzer = new TextAnalyzer()) {
            assertAnalyzesTo(
                    analyzer,
                    "số 0318/NQ-HĐND,",
                    new String[] {"số", "so", "318/nq-hdnd", "318", "nq", "hđnd", "hdnd"},
                    new int[] {0, 0, 3, 3, 8, 11, 11},
                    new int[] {2, 2, 15, 7, 10, 15, 15},
                    new String[] {"exact", "folded", "whole", "plain", "plain", "exact", "folded"},
                    new int[] {1, 0, 1, 0, 1, 1, 0},
                    new int[] {1, 1, 3, 1, 1, 1, 1});
        }
    }
}
