package vn.chitieu.app.web.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Clause;
import vn.chitieu.extractor.model.ClauseKind;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.model.Target;

/**
 * What a page shows of a document around a target: the titles above it, and the text of its clause and of as many
 * clauses around that as can be taken in at a glance.
 *
 * @param titles of the clauses that it stands in, from the outside in
 * @param blocks in the order of the text; a table has its head first
 */
public record PassageText(List<String> titles, List<Block> blocks) {

    /** Name of the marks of targets that are known, before a number. */
    static final String KNOWN = "known";

    /** Most UTF-16 units of clauses around the target's own. */
    private static final int GLANCE = 2_400;
    /** Units before and behind the passage, where its clause is longer. */
    private static final int AROUND = 1_000;
    /** Most units of the head of a table. */
    private static final int HEAD = 400;

    /** The passage and its parts by name: {@code quote}, {@code indicator}, {@code value}, {@code unit}, {@code time}. */
    public record Marks(Map<String, Span> spans) {

        public Marks {
            spans = Map.copyOf(spans);
        }

        static Marks of(Target target) {
            Map<String, Span> spans = new HashMap<>();
            spans.put("quote", new Span(target.start(), target.end()));
            put(spans, "indicator", target.spans().indicator());
            put(spans, "value", target.spans().value());
            put(spans, "unit", target.spans().unit());
            put(spans, "time", target.spans().time());
            return new Marks(spans);
        }

        private static void put(Map<String, Span> spans, String name, @Nullable Span span) {
            if (span != null) {
                spans.put(name, span);
            }
        }
    }

    /**
     * A stretch of the text.
     *
     * @param start offset of its first unit in the text of the document
     * @param before whether there is more of the clause before it
     * @param after whether there is more of the clause behind it
     */
    public record Block(int start, List<Segment> segments, boolean before, boolean after) {}

    /**
     * Words that are marked alike.
     *
     * @param marks names of the marks; empty for words that have none
     */
    public record Segment(String text, String marks) {}

    public PassageText {
        titles = List.copyOf(titles);
        blocks = List.copyOf(blocks);
    }

    /** What is around a passage in a clause; the whole text where there are no clauses. */
    static PassageText of(Extraction extraction, @Nullable Clause clause, Span passage, Marks marks) {
        String text = extraction.text();
        Map<String, Clause> clauses = new HashMap<>();
        extraction.clauses().forEach(each -> clauses.put(each.id(), each));
        Span around = clause == null ? new Span(0, text.length()) : new Span(clause.start(), clause.end());
        List<String> titles = new ArrayList<>();
        @Nullable Clause table = null;
        for (Clause up = clause; up != null; up = parent(clauses, up)) {
            titles.add(0, title(up));
            table = table == null && up.kind() == ClauseKind.TABLE ? up : table;
            around = up.end() - up.start() <= GLANCE ? new Span(up.start(), up.end()) : around;
        }
        // The rows around a row tell more than it does alone.
        Span bounds = table == null ? around : new Span(table.start(), table.end());
        Span window = window(text, bounds, passage);
        List<Block> blocks = new ArrayList<>();
        if (table != null && window.start() > table.start()) {
            int end = Math.min(window.start(), table.start() + HEAD);
            blocks.add(block(text, new Span(table.start(), lineEnd(text, end, window.start())), bounds, marks));
        }
        blocks.add(block(text, window, bounds, marks));
        return new PassageText(titles, blocks);
    }

    private static @Nullable Clause parent(Map<String, Clause> clauses, Clause clause) {
        return clause.parent() == null ? null : clauses.get(clause.parent());
    }

    private static String title(Clause clause) {
        String label = clause.label() == null ? "" : clause.label();
        String heading = clause.heading() == null ? "" : clause.heading();
        if (label.isEmpty() && heading.isEmpty()) {
            String path = clause.path();
            return ExactText.of(path.substring(path.lastIndexOf('>') + 1).strip());
        }
        boolean headed = heading.startsWith(label);
        return ExactText.of(headed ? heading : (label + " " + heading).strip());
    }

    private static Span window(String text, Span bounds, Span passage) {
        if (bounds.length() <= GLANCE) {
            return new Span(Math.min(bounds.start(), passage.start()), Math.max(bounds.end(), passage.end()));
        }
        int from = Math.max(bounds.start(), passage.start() - AROUND);
        int to = Math.min(bounds.end(), passage.end() + AROUND);
        int start = Math.min(lineStart(text, from), passage.start());
        int end = Math.max(lineEnd(text, to, text.length()), passage.end());
        return new Span(Math.max(start, Math.min(bounds.start(), passage.start())), end);
    }

    /** The line's beginning; where the line is long, the offset itself, but no half of a character. */
    private static int lineStart(String text, int at) {
        int line = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
        return at - line <= AROUND ? line : whole(text, at);
    }

    private static int lineEnd(String text, int at, int most) {
        int line = text.indexOf('\n', at);
        int end = line < 0 ? text.length() : line;
        return Math.min(most, end - at <= AROUND ? end : whole(text, at));
    }

    private static int whole(String text, int at) {
        boolean cut = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
        return cut ? at - 1 : at;
    }

    private static Block block(String text, Span span, Span bounds, Marks marks) {
        SortedSet<Integer> cuts = new TreeSet<>(List.of(span.start(), span.end()));
        marks.spans().values().forEach(mark -> {
            cuts.add(Math.max(span.start(), Math.min(mark.start(), span.end())));
            cuts.add(Math.max(span.start(), Math.min(mark.end(), span.end())));
        });
        List<Segment> segments = new ArrayList<>();
        Integer from = null;
        for (Integer to : cuts) {
            if (from != null) {
                segments.add(new Segment(ExactText.of(text.substring(from, to)), names(marks, from, to)));
            }
            from = to;
        }
        return new Block(span.start(), segments, span.start() > bounds.start(), span.end() < bounds.end());
    }

    private static String names(Marks marks, int from, int to) {
        List<String> names = new ArrayList<>();
        marks.spans().forEach((name, span) -> {
            if (span.start() <= from && to <= span.end()) {
                names.add(name.startsWith(KNOWN) ? KNOWN : name);
            }
        });
        names.sort(String::compareTo);
        return String.join(" ", names);
    }
}
