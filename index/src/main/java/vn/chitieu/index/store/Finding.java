package vn.chitieu.index.store;

/**
 * Something that a check found, or that opening a library mended.
 *
 * @param subject the file or document it is about
 * @param detail what the message has to name besides; may be empty
 */
public record Finding(LibraryCode code, String subject, String detail) {

    /** Whether documents may be lost or damaged, and not only space or time. */
    public boolean isDamage() {
        return switch (code) {
            case ORPHAN, TAIL_CUT, INDEX_REBUILT, INDEX_CAUGHT_UP -> false;
            default -> true;
        };
    }
}
