package vn.chitieu.extractor.read.office;

/** Names of cells such as {@code AB12}. */
final class CellName {

    private CellName() {}

    /** The column, from 0; -1 where there is none. */
    static int column(String name) {
        int column = 0;
        for (int i = 0; i < name.length() && i < 5; i++) {
            char c = name.charAt(i);
            if (c == '$') {
                continue;
            }
            char upper = c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c;
            if (upper < 'A' || upper > 'Z') {
                break;
            }
            column = column * 26 + upper - 'A' + 1;
        }
        return column - 1;
    }

    /** The row, from 0; -1 where there is none. */
    static int row(String name) {
        int at = 0;
        while (at < name.length() && (name.charAt(at) < '0' || name.charAt(at) > '9')) {
            at++;
        }
        return WordXml.number(name.substring(at), 0) - 1;
    }
}
