package vn.chitieu.extractor.read.plain;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chitieu.extractor.lexicon.LexiconTable;

/** The words that tell how lines and cells go on, as data: each role has its own. Immutable and thread-safe. */
final class Words {

    private static final LexiconTable TABLE = LexiconTable.load(Words.class, "words.tsv");

    private Words() {}

    /** The words of a role, in file order. */
    static List<String> list(String role) {
        List<String> words = TABLE.rows().stream()
                .filter(row -> row.get("role").equals(role))
                .map(row -> row.get("phrase"))
                .toList();
        if (words.isEmpty()) {
            throw new IllegalStateException("words.tsv has no role " + role);
        }
        return words;
    }

    /** The words of a role. */
    static Set<String> set(String role) {
        return list(role).stream().collect(Collectors.toUnmodifiableSet());
    }
}
