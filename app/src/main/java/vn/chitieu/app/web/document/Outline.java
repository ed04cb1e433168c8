package vn.chitieu.app.web.document;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chitieu.app.language.SafeText;
import vn.chitieu.extractor.model.Clause;
import vn.chitieu.extractor.model.ClauseKind;
import vn.chitieu.extractor.model.Extraction;

/** The clause tree as an outline: without paragraphs, bullets, rows and repeats. Stateless. */
final class Outline {

    private static final Set<ClauseKind> LEFT_OUT = EnumSet.of(ClauseKind.PARAGRAPH, ClauseKind.BULLET, ClauseKind.ROW);

    /** Longest words of a clause, in characters. */
    private static final int WORDS = 90;

    private Outline() {}

    static List<DocumentView.Branch> of(Extraction extraction) {
        Map<String, List<Clause>> inner = new HashMap<>();
        for (Clause clause : extraction.clauses()) {
            if (!LEFT_OUT.contains(clause.kind()) && clause.repeatOf() == null) {
                inner.computeIfAbsent(String.valueOf(clause.parent()), parent -> new ArrayList<>())
                        .add(clause);
            }
        }
        return branches("null", inner, extraction.text());
    }

    private static List<DocumentView.Branch> branches(String parent, Map<String, List<Clause>> inner, String text) {
        return inner.getOrDefault(parent, List.of()).stream()
                .map(clause -> new DocumentView.Branch(
                        clause.id(), name(clause), words(clause, text), branches(clause.id(), inner, text)))
                .toList();
    }

    private static String name(Clause clause) {
        String unlabelled =
                switch (clause.kind()) {
                    case ANNEX -> clause.path();
                    case TABLE -> "Bảng";
                    default -> "";
                };
        return SafeText.of(clause.label() == null ? unlabelled : clause.label()).text();
    }

    /** The title of a clause, or its first words. */
    private static String words(Clause clause, String text) {
        String words = clause.heading();
        if (words == null) {
            int feed = text.indexOf('\n', clause.start());
            int end = feed < 0 ? clause.end() : Math.min(feed, clause.end());
            String line = text.substring(clause.start(), end);
            String label = clause.label() == null ? "" : clause.label();
            words = line.startsWith(label) ? line.substring(label.length()) : line;
            words = words.replaceFirst("^[.)/:]?\\s{0,4}", "");
        }
        // The head of a table has bars between its cells.
        String shown = SafeText.of(words.replace(" | ", ", ")).text().strip();
        return shown.length() <= WORDS ? shown : shown.substring(0, WORDS).strip() + "…";
    }
}
