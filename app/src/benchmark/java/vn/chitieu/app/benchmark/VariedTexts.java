package vn.chitieu.app.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chitieu.corpus.Corpus;
import vn.chitieu.corpus.CorpusDocument;

/**
 * Texts made of those of the corpus: each takes one as it is built, with a quarter of its passages changed for others, and
 * a number of its own. The same number gives the same text.
 */
final class VariedTexts {

    /** A part of a sentence with what closes it; labels and cells keep their lines. */
    private static final Pattern PASSAGE = Pattern.compile("[^,;.:|\n]*+[,;.:|\n]++|[^,;.:|\n]++", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("(?m)^(\\W*Số:?\\s*)\\d+(?=/)");

    private final List<String> texts = new ArrayList<>();
    private final List<String> passages = new ArrayList<>();

    VariedTexts(Path root) throws IOException {
        for (CorpusDocument document : Corpus.open(root.resolve("corpus")).documents()) {
            String text = new String(document.content(), StandardCharsets.UTF_8);
            texts.add(text);
            PASSAGE.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .filter(VariedTexts::isProse)
                    .forEach(passages::add);
        }
    }

    /** Words that stand within a line, closed by a comma or semicolon. */
    private static boolean isProse(String passage) {
        char last = passage.charAt(passage.length() - 1);
        return passage.length() > 20 && (last == ',' || last == ';');
    }

    /** Texts made of the longest of the corpus, from a number on. */
    List<byte[]> longest(int from, int count) {
        int longest = 0;
        for (int i = 0; i < texts.size(); i++) {
            longest = texts.get(i).length() > texts.get(longest).length() ? i : longest;
        }
        List<byte[]> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            made.add(text((from + i) * texts.size() + longest));
        }
        return made;
    }

    /** The text with this number. */
    byte[] text(int number) {
        Random random = new Random(number);
        String text = NUMBER.matcher(texts.get(number % texts.size())).replaceFirst("$1" + (1000 + number));
        StringBuilder varied = new StringBuilder(text.length());
        Matcher matcher = PASSAGE.matcher(text);
        while (matcher.find()) {
            String passage = matcher.group();
            boolean other = isProse(passage) && random.nextInt(4) > 0;
            varied.append(other ? passages.get(random.nextInt(passages.size())) : passage);
        }
        return varied.append("\nBản số ")
                .append(number)
                .append(".\n")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
