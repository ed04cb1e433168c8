package vn.chitieu.extractor.score;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.annotation.ExpectedClause;
import vn.chitieu.extractor.model.Clause;
import vn.chitieu.extractor.model.ClauseKind;
import vn.chitieu.extractor.model.Extraction;

/**
 * A clause as the comparison of trees sees it.
 *
 * @param index position in the annotation's or the extraction's list
 * @param path labels from the top, for people
 * @param parent key of the parent, null at the top
 */
record ClauseNode(
        int index, String path, ClauseKey key, @Nullable ClauseKey parent) {

    private static final String PATH_SEPARATOR = " > ";
    /** Annotations hold no annexes and tables, for targets are scored by what their rows say. */
    private static final Set<ClauseKind> NOT_ANNOTATED = EnumSet.of(ClauseKind.ROW, ClauseKind.TABLE, ClauseKind.ANNEX);
    /** Code points behind the label that first words are taken from. */
    private static final int HEAD = 200;

    static List<ClauseNode> expected(List<ExpectedClause> clauses) {
        Map<String, ClauseKey> byPath = new HashMap<>();
        List<ClauseNode> nodes = new ArrayList<>(clauses.size());
        for (int i = 0; i < clauses.size(); i++) {
            ExpectedClause clause = clauses.get(i);
            int cut = clause.path().lastIndexOf(PATH_SEPARATOR);
            String last = cut < 0 ? clause.path() : clause.path().substring(cut + PATH_SEPARATOR.length());
            String label = clause.label();
            ClauseKey key = ClauseKey.of(label == null || label.isEmpty() ? last : label, clause.firstWords());
            ClauseKey parent = byPath.get(cut < 0 ? "" : clause.path().substring(0, cut));
            byPath.put(clause.path(), key);
            nodes.add(new ClauseNode(i, clause.path(), key, parent));
        }
        return nodes;
    }

    /** The labelled clauses of an extraction, without repeats, annexes, tables and rows. */
    static List<ClauseNode> found(Extraction extraction) {
        Map<String, ClauseKey> byId = new HashMap<>();
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < extraction.clauses().size(); i++) {
            Clause clause = extraction.clauses().get(i);
            String label = clause.label();
            if (label == null || label.isEmpty() || isRepeat(clause) || NOT_ANNOTATED.contains(clause.kind())) {
                continue;
            }
            byId.put(clause.id(), ClauseKey.of(label, head(extraction.text(), clause, label)));
            kept.add(i);
        }
        List<ClauseNode> nodes = new ArrayList<>(kept.size());
        for (int i : kept) {
            Clause clause = extraction.clauses().get(i);
            ClauseKey key = byId.get(clause.id());
            if (key != null) {
                nodes.add(new ClauseNode(
                        i, clause.path(), key, clause.parent() == null ? null : byId.get(clause.parent())));
            }
        }
        return nodes;
    }

    private static boolean isRepeat(Clause clause) {
        return clause.repeatOf() != null && !clause.repeatOf().isEmpty();
    }

    /** The beginning of the clause's text behind its label; bounds outside the text are cut to it. */
    private static String head(String text, Clause clause, String label) {
        int end = Math.max(0, Math.min(clause.end(), text.length()));
        int start = Math.max(0, Math.min(clause.start(), end));
        int at = start;
        while (at < end && TextFolding.isSpace(text.charAt(at))) {
            at++;
        }
        if (at + label.length() <= end && text.regionMatches(true, at, label, 0, label.length())) {
            start = at + label.length();
            while (start < end && isBehindLabel(text.charAt(start))) {
                start++;
            }
        }
        int length = Math.min(HEAD, text.codePointCount(start, end));
        return text.substring(start, text.offsetByCodePoints(start, length));
    }

    private static boolean isBehindLabel(char c) {
        return TextFolding.isSpace(c) || ".):/".indexOf(c) >= 0;
    }

    /** One line for people. */
    String describe() {
        return path + ": " + String.join(" ", key.words())
                + (parent == null ? "" : " (below " + parent.label() + ": " + String.join(" ", parent.words()) + ")");
    }
}
