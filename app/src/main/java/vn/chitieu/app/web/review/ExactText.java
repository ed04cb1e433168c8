package vn.chitieu.app.web.review;

/**
 * Text of documents made fit for a page unit by unit: nothing that turns the direction of writing or cannot be seen,
 * and as many UTF-16 units as before, so that offsets of a selection are those of the document.
 */
final class ExactText {

    /** The sign for what cannot be shown. */
    private static final char REPLACEMENT = '\uFFFD';
    /** A space so thin that it is hardly seen. */
    private static final char HAIR_SPACE = '\u200A';

    private ExactText() {}

    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            int units = Character.charCount(c);
            out.append(shown(c, text.substring(at, at + units)));
            at += units;
        }
        return out.toString();
    }

    private static String shown(int c, String units) {
        return switch (Character.getType(c)) {
            case Character.FORMAT -> String.valueOf(HAIR_SPACE).repeat(units.length());
            case Character.SURROGATE -> String.valueOf(REPLACEMENT);
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> " ";
            case Character.CONTROL -> c == '\n' || c == '\t' ? units : " ";
            default -> units;
        };
    }
}
