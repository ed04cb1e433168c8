package vn.chitieu.extractor.clause;

import vn.chitieu.extractor.model.ClauseKind;

/**
 * The label styles of Vietnamese drafting practice. {@link #rank} is the usual nesting, outermost first; a document
 * may nest otherwise, see {@link ClauseTreeBuilder}.
 */
enum LabelStyle {
    ANNEX(0, ClauseKind.ANNEX),
    PART(1, ClauseKind.PART),
    CHAPTER(2, ClauseKind.CHAPTER),
    SECTION(3, ClauseKind.SECTION),
    ARTICLE(4, ClauseKind.ARTICLE),
    CAPITAL(5, ClauseKind.PART),
    ROMAN(6, ClauseKind.SECTION),
    ROMAN_DECIMAL(7, ClauseKind.SECTION),
    NUMBER(8, ClauseKind.CLAUSE),
    DECIMAL(9, ClauseKind.CLAUSE),
    DECIMAL_DEEP(10, ClauseKind.CLAUSE),
    LETTER(11, ClauseKind.POINT),
    LETTER_DECIMAL(12, ClauseKind.POINT),
    PAREN_NUMBER(13, ClauseKind.POINT),
    PAREN_LETTER(14, ClauseKind.ITEM),
    PAREN_ROMAN(15, ClauseKind.ITEM),
    DASH(16, ClauseKind.BULLET),
    PLUS(17, ClauseKind.BULLET),
    STAR(18, ClauseKind.BULLET);

    private final int rank;
    private final ClauseKind kind;

    LabelStyle(int rank, ClauseKind kind) {
        this.rank = rank;
        this.kind = kind;
    }

    int rank() {
        return rank;
    }

    ClauseKind kind() {
        return kind;
    }

    boolean isBullet() {
        return this == DASH || this == PLUS || this == STAR;
    }

    /** Units whose name is printed before their number, and annexes: a lower unit never contains them. */
    boolean isNamed() {
        return rank <= ARTICLE.rank;
    }

    /** Series that continue one another by their printed prefix: 2., 2.1., 2.1.1. */
    boolean isDecimalChain() {
        return this == NUMBER || this == DECIMAL || this == DECIMAL_DEEP;
    }
}
