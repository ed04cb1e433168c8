package vn.chitieu.index.search;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chitieu.index.analysis.AccentRestorer;
import vn.chitieu.index.query.QueryNode;

/** The words of a query with the accents that they most probably have. Not thread-safe. */
final class RestoredQuery {

    private final AccentRestorer accents;
    private final TreeMap<Integer, QueryNode.Word> changed = new TreeMap<>();

    RestoredQuery(AccentRestorer accents) {
        this.accents = accents;
    }

    /** Restores words that stand beside each other. */
    List<QueryNode.Word> restore(List<QueryNode.Word> words) {
        List<String> restored =
                accents.restoreWords(words.stream().map(QueryNode.Word::text).toList());
        List<QueryNode.Word> result = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            QueryNode.Word word = words.get(i);
            if (word.prefix() || restored.get(i).equals(word.text())) {
                result.add(word);
            } else {
                QueryNode.Word accented = new QueryNode.Word(restored.get(i), false, word.start(), word.end());
                changed.put(word.start(), accented);
                result.add(accented);
            }
        }
        return result;
    }

    /** The query with what was restored in its place, or null where that is nothing. */
    @Nullable
    String text(String query) {
        if (changed.isEmpty()) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (QueryNode.Word word : changed.values()) {
            text.append(query, at, word.start()).append(word.text());
            at = word.end();
        }
        return text.append(query, at, query.length()).toString();
    }
}
