package vn.chitieu.app.web.document;

/**
 * A passage of the text that something points to.
 *
 * @param kind what it is
 * @param id of the target; place in the list of the extraction for citations and diagnostics
 */
record Mark(int start, int end, Kind kind, String id) {

    /** What a passage is. */
    enum Kind {
        QUOTE,
        INDICATOR,
        VALUE,
        UNIT,
        TIME,
        CITATION,
        DOUBT;

        /** Whether it belongs to a target. */
        boolean ofTarget() {
            return compareTo(CITATION) < 0;
        }
    }
}
