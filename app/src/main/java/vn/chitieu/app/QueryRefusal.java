package vn.chitieu.app;

import java.util.List;
import vn.chitieu.app.language.Messages;
import vn.chitieu.app.language.SafeText;
import vn.chitieu.index.query.QueryException;

/** Says what is wrong with a query: the reason, the query with a caret below the place, and what may stand there. */
record QueryRefusal(Messages messages, String query, QueryException refusal) {

    private static final String INDENT = "  ";

    /** The lines of the message, for a terminal of so many columns. */
    String text(int width) {
        String reason = messages.text(
                "query." + refusal.problem(), SafeText.of(refusal.found()).text());
        StringBuilder out = new StringBuilder();
        out.append(messages.text("query.wrong", refusal.position() + 1, reason)).append('\n');
        excerpt(width - 2 * INDENT.length(), out);
        List<String> expected = refusal.expected();
        if (!expected.isEmpty()) {
            String listed = String.join(messages.text("query.or"), expected);
            out.append(INDENT)
                    .append(messages.text("query.expected", SafeText.of(listed).text()))
                    .append('\n');
        }
        return out.toString();
    }

    /** The query, or of a long one what stands around the place. */
    private void excerpt(int width, StringBuilder out) {
        int position = Math.max(0, Math.min(refusal.position(), query.length()));
        int from = Math.max(0, position - width / 2);
        int to = Math.min(query.length(), from + width - 2);
        String before = SafeText.of(query.substring(from, position)).text();
        String after = SafeText.of(query.substring(position, to)).text();
        String cut = from > 0 ? "…" : "";
        out.append(INDENT)
                .append(cut)
                .append(before)
                .append(after)
                .append(to < query.length() ? "…" : "")
                .append('\n');
        out.append(INDENT).append(" ".repeat(TextWidth.of(cut + before))).append("^\n");
    }
}
