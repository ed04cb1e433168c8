package vn.chitieu.app;

import java.util.List;
import vn.chitieu.app.answer.RefusedQuery;
import vn.chitieu.app.language.Messages;

/** Says on a terminal what is wrong with a query: why, the query with a caret below the place, what may stand there. */
record QueryRefusal(Messages messages, RefusedQuery refused) {

    private static final String INDENT = "  ";

    /** The lines of the message, for a terminal of so many columns. */
    String text(int width) {
        StringBuilder out = new StringBuilder();
        out.append(messages.text("query.wrong", refused.place(), refused.reason(messages)))
                .append('\n');
        RefusedQuery.Excerpt excerpt = refused.excerpt(width - 2 * INDENT.length());
        out.append(INDENT).append(excerpt.before()).append(excerpt.after()).append('\n');
        out.append(INDENT).append(" ".repeat(TextWidth.of(excerpt.before()))).append("^\n");
        List<String> expected = refused.expected();
        if (!expected.isEmpty()) {
            String listed = String.join(messages.text("query.or"), expected);
            out.append(INDENT).append(messages.text("query.expected", listed)).append('\n');
        }
        return out.toString();
    }
}
