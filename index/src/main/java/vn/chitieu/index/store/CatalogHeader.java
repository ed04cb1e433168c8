package vn.chitieu.index.store;

import java.nio.charset.StandardCharsets;

/**
 * First line of a catalog.
 *
 * @param format name and version of the library's form
 * @param base number of the last entry that compaction saw, 0 before the first
 * @param checksum that of this entry's line, before compaction
 * @param kept number of entries that compaction kept
 */
record CatalogHeader(String format, long base, String checksum, int kept) {

    private static final String NAME = "chitieu/library/";
    private static final int VERSION = 1;

    /** The header of a catalog of nothing. */
    static final CatalogHeader EMPTY = new CatalogHeader(NAME + VERSION, 0, "", 0);

    /**
     * The header that a line holds.
     *
     * @throws LibraryException if it is none, or of a newer form
     */
    static CatalogHeader parse(byte[] line) throws LibraryException {
        String text = new String(line, StandardCharsets.UTF_8);
        int at = text.indexOf(NAME);
        if (at < 0) {
            throw new LibraryException(LibraryCode.NOT_A_LIBRARY, "catalog");
        }
        // Looked for in the text, because a newer form may have lines that this program cannot read.
        int end = at + NAME.length();
        int version = 0;
        while (end < text.length() && Character.isDigit(text.charAt(end)) && version < 1_000_000) {
            version = 10 * version + Character.digit(text.charAt(end++), 10);
        }
        if (version > VERSION) {
            throw new LibraryException(LibraryCode.NEWER_FORMAT, NAME + version);
        }
        return CatalogLine.decode(line, CatalogHeader.class)
                .orElseThrow(() -> new LibraryException(LibraryCode.CATALOG_DAMAGED, "1"));
    }
}
