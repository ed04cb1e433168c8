package vn.chitieu.extractor.model;

/** What a clause is called in Vietnamese drafting practice; the order is the usual nesting from the outside in. */
public enum ClauseKind {
    PART,
    CHAPTER,
    SECTION,
    ARTICLE,
    CLAUSE,
    POINT,
    ITEM,
    BULLET,
    ANNEX,
    TABLE,
    ROW,
    PARAGRAPH
}
