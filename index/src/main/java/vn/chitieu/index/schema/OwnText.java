package vn.chitieu.index.schema;

import java.util.HashMap;
import java.util.Map;
import vn.chitieu.extractor.model.Clause;
import vn.chitieu.extractor.model.Extraction;

/** The own texts of a document's clauses: what stands between the label of a clause and its first child. */
final class OwnText {

    private final String text;
    private final Map<String, Integer> firstChild = new HashMap<>();

    OwnText(Extraction extraction) {
        this.text = extraction.text();
        for (Clause clause : extraction.clauses()) {
            if (clause.parent() != null && clause.repeatOf() == null) {
                firstChild.merge(clause.parent(), clause.start(), Math::min);
            }
        }
    }

    String of(Clause clause) {
        int start = clause.start();
        int end = end(clause);
        String label = clause.label();
        if (label != null && text.startsWith(label, start)) {
            start = Math.min(end, start + label.length());
            while (start < end && isClosing(text.charAt(start))) {
                start++;
            }
        }
        return text.substring(start, end).strip();
    }

    /** Offset behind the own text of a clause. */
    int end(Clause clause) {
        int end = Math.min(clause.end(), firstChild.getOrDefault(clause.id(), clause.end()));
        return Math.max(clause.start(), end);
    }

    /** What closes a label, as in {@code 1.}, {@code a)} or {@code Điều 2:}. */
    private static boolean isClosing(char c) {
        return c == '.' || c == ')' || c == ':' || c == '/' || Character.isWhitespace(c);
    }
}
