package vn.chitieu.extractor.lexicon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists the lexicons beside a class, and tells whether a text holds an entry's phrase. For tests. */
public final class LexiconFiles {

    private LexiconFiles() {}

    /** Names of the TSV resources beside {@code owner}, sorted. */
    public static List<String> beside(Class<?> owner, String anyName) {
        try {
            URI uri = owner.getResource(anyName).toURI();
            try (Stream<Path> files = Files.list(Path.of(uri).getParent())) {
                return files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".tsv"))
                        .sorted()
                        .collect(Collectors.toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The tokens of a text, folded, with single spaces between them. */
    public static String folded(String text) {
        return Tokenizer.tokens(text, 0, text.length()).stream()
                .map(Token::folded)
                .collect(Collectors.joining(" "));
    }

    /** Whether the lexicon, which gives each phrase as its own value, finds the phrase in the text. */
    public static boolean holds(PhraseLexicon<String> lexicon, String phrase, String text) {
        List<Token> tokens = Tokenizer.tokens(text, 0, text.length());
        for (int at = 0; at < tokens.size(); at++) {
            PhraseLexicon.Match<String> match = lexicon.at(tokens, at);
            if (match != null && match.value().equals(phrase)) {
                return true;
            }
        }
        return false;
    }
}
