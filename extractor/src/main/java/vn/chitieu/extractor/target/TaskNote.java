package vn.chitieu.extractor.target;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.lexicon.Token;
import vn.chitieu.extractor.lexicon.Tokenizer;
import vn.chitieu.extractor.model.Span;

/**
 * What a line below a task, or a parenthesis behind it, says of the task: "Đơn vị chủ trì: Sở A", "(thời gian: Quý
 * II/2026)". It begins with words that would head a table's column, and a colon.
 *
 * @param start offset of its label
 * @param content what stands behind the colon
 */
record TaskNote(ColumnRole role, int start, Span content) {

    /** So far behind its first letter the colon of a label stands. */
    private static final int LONGEST_LABEL = 48;

    /** The notes of a sentence in text order; where one opens it, the sentence sets nothing itself. */
    static List<TaskNote> read(String text, Span sentence, ColumnLexicon columns) {
        if (text.indexOf(':', sentence.start()) < 0) {
            return List.of();
        }
        List<TaskNote> notes = new ArrayList<>();
        int at = afterMarks(text, sentence.start(), sentence.end());
        while (at < sentence.end()) {
            Label label = label(text, at, sentence.end(), columns);
            if (label != null) {
                int end = end(text, label.end, sentence.end(), columns);
                notes.add(new TaskNote(label.role, at, new Span(label.end, end)));
                at = end;
            }
            at = nextStart(text, at, sentence.end());
        }
        return notes;
    }

    private record Label(ColumnRole role, int end) {}

    private static @Nullable Label label(String text, int at, int end, ColumnLexicon columns) {
        int colon = at;
        while (colon < end && colon - at < LONGEST_LABEL && text.charAt(colon) != ':') {
            colon++;
        }
        if (colon >= end || text.charAt(colon) != ':') {
            return null;
        }
        List<Token> tokens = Tokenizer.tokens(text, at, colon);
        ColumnRole role = tokens.isEmpty() ? null : columns.whole(tokens);
        return role == null || !speaksOfTask(role) ? null : new Label(role, afterMarks(text, colon + 1, end));
    }

    private static boolean speaksOfTask(ColumnRole role) {
        return role == ColumnRole.LEAD
                || role == ColumnRole.COORDINATING
                || role == ColumnRole.TIME
                || role == ColumnRole.PRODUCT;
    }

    /** A note ends where the next one begins, where its parenthesis closes or with the sentence. */
    private static int end(String text, int from, int end, ColumnLexicon columns) {
        int depth = 0;
        for (int at = from; at < end; at++) {
            char c = text.charAt(at);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            boolean next = c == ';' && label(text, afterMarks(text, at + 1, end), end, columns) != null;
            if (depth < 0 || next) {
                return at;
            }
        }
        int last = end;
        while (last > from && ". ".indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        return last;
    }

    private static int nextStart(String text, int from, int end) {
        int at = from;
        while (at < end && "(;".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return afterMarks(text, at + 1, end);
    }

    private static int afterMarks(String text, int from, int end) {
        int at = from;
        while (at < end && " -+*•–".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }
}
