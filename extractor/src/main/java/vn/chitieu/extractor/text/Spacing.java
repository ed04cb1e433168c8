package vn.chitieu.extractor.text;

/** White space within a line. */
public final class Spacing {

    private Spacing() {}

    /** The text without white space at its ends and with single spaces within. */
    public static String collapse(String text) {
        StringBuilder out = null;
        int kept = 0;
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isSpace = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
            if (isSpace && (space || c != ' ') && out == null) {
                out = new StringBuilder(text.length()).append(text, 0, kept);
            }
            if (!(isSpace && space)) {
                if (out != null) {
                    out.append(isSpace ? ' ' : c);
                }
                kept = i + 1;
            }
            space = isSpace;
        }
        String result = out == null ? text : out.toString();
        return result.endsWith(" ") ? result.substring(0, result.length() - 1) : result;
    }
}
