package vn.chitieu.extractor.read.office;

/** What holds within a group of an RTF document; a group begins with what holds around it. */
final class RtfState {

    /** What becomes of the text of a group. */
    enum Target {
        TEXT,
        LABEL,
        FONTS,
        NOWHERE
    }

    Target target = Target.TEXT;
    int font = -1;
    boolean hidden;
    boolean deleted;
    int unicodeSkip = 1;
    boolean inTable;
    int tableLevel = 1;
    int outline = 9;
    /** Whether the group is a text box, whose paragraphs are its own. */
    boolean box;
    /** Whether the group holds the properties of a row within a cell. */
    boolean innerRow;

    RtfState inner() {
        RtfState inner = new RtfState();
        inner.target = target;
        inner.font = font;
        inner.hidden = hidden;
        inner.deleted = deleted;
        inner.unicodeSkip = unicodeSkip;
        inner.inTable = inTable;
        inner.tableLevel = tableLevel;
        inner.outline = outline;
        return inner;
    }

    /** Resets the properties of the paragraph. */
    void plainParagraph() {
        inTable = false;
        tableLevel = 1;
        outline = 9;
    }

    /** Resets the properties of the letters. */
    void plainLetters(int defaultFont) {
        font = defaultFont;
        hidden = false;
        deleted = false;
    }

    /** Number of tables around the paragraph. */
    int level() {
        return inTable ? tableLevel : 0;
    }
}
