package vn.chitieu.extractor.read.plain;

/**
 * What stands before one bar of a flattened table: a cell, nothing, or the padding of a short row.
 *
 * @param text empty where nothing stands before the bar
 * @param line index of the source line that has the bar
 * @param grouped whether more bars stand on that line
 * @param last whether it is the last bar on that line
 * @param kind what the text is as the first cell of a row
 */
record Segment(String text, int line, boolean grouped, boolean last, Kind kind) {

    /** What a cell is as the first of a row. */
    enum Kind {
        EMPTY,
        HEADER,
        ORDINAL,
        SIGNATURE,
        TEXT
    }

    Segment(String text, int line, boolean grouped, boolean last) {
        this(text, line, grouped, last, kind(text));
    }

    boolean isEmpty() {
        return kind == Kind.EMPTY;
    }

    boolean isOrdinal() {
        return kind == Kind.ORDINAL;
    }

    private static Kind kind(String text) {
        if (text.isEmpty()) {
            return Kind.EMPTY;
        }
        if (TableHeader.isFirst(text)) {
            return Kind.HEADER;
        }
        if (Ordinals.is(text)) {
            return Kind.ORDINAL;
        }
        return SignatureWords.start(text) ? Kind.SIGNATURE : Kind.TEXT;
    }
}
