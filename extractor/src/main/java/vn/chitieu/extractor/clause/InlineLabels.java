package vn.chitieu.extractor.clause;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the items of a list that runs within a paragraph: "(1) … (2) …", "(i) … (ii) …". Stateless. */
final class InlineLabels {

    private InlineLabels() {}

    /**
     * The labels of the list within {@code start}–{@code end}, in order; empty where there is none.
     *
     * @param last the last label of an open list that this one may continue, or null
     */
    static List<Label> find(String text, int start, int end, @Nullable Label last) {
        List<Label> found = new ArrayList<>();
        for (int at = start; at < end; at++) {
            if (text.charAt(at) != '(' || !opensItem(text, start, at)) {
                continue;
            }
            Label label = LabelScanner.scan(text, at, end);
            if (label == null
                    || label.end() >= end
                    || !isFollowedByText(text, label)
                    || !continues(found, label, last)) {
                continue;
            }
            found.add(label);
        }
        boolean list = found.size() > 1
                || found.size() == 1 && last != null && found.get(0).follows(last);
        return list ? found : List.of();
    }

    private static boolean continues(List<Label> found, Label label, @Nullable Label last) {
        if (found.isEmpty()) {
            return label.ordinal() == 1 || last != null && label.follows(last);
        }
        Label previous = found.get(found.size() - 1);
        return label.follows(previous);
    }

    /** "Huyện A (01), huyện B (02)" counts; a label has words behind it. */
    private static boolean isFollowedByText(String text, Label label) {
        char next = text.charAt(label.end());
        return (Character.isLetterOrDigit(next) || "“\"‘".indexOf(next) >= 0)
                && !label.text().startsWith("(0");
    }

    private static boolean opensItem(String text, int start, int at) {
        return at == start || at > start && (text.charAt(at - 1) == ' ' || ":;.,".indexOf(text.charAt(at - 1)) >= 0);
    }
}
