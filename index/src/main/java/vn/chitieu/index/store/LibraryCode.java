package vn.chitieu.index.store;

/** What can be wrong with a library folder; the code is also the key of the message for people. */
public enum LibraryCode {
    /** The folder holds files, but no library. */
    NOT_A_LIBRARY("LIB-001"),
    /** The library was written by a newer program. */
    NEWER_FORMAT("LIB-002"),
    /** Another process loads into the library. */
    IN_USE("LIB-003"),
    /** A line of the catalog that was acknowledged is damaged. */
    CATALOG_DAMAGED("LIB-004"),
    /** There is no space left; what was acknowledged is kept. */
    DISK_FULL("LIB-005"),
    /** The folder cannot be written. */
    READ_ONLY("LIB-006"),
    /** The system failed to read or write; what was acknowledged is kept. */
    FAILED("LIB-007"),
    /** An original or an extraction is missing or damaged. */
    BLOB_DAMAGED("LIB-008"),
    /** The snapshot is incomplete or damaged. */
    SNAPSHOT_DAMAGED("LIB-009"),
    /** The place for a snapshot or a restored library holds something already. */
    NOT_EMPTY("LIB-010"),
    /** The library has no such document. */
    NO_DOCUMENT("LIB-011"),
    /** The file is not the one that was extracted: it changed in between. */
    FILE_CHANGED("LIB-012"),
    /** There is no library in the folder. */
    NO_LIBRARY("LIB-013"),
    /** A library that several processes share has no such maintenance of its own. */
    SHARED("LIB-014"),

    /** Writing had been cut short: what was not acknowledged was dropped. */
    TAIL_CUT("LIB-101"),
    /** The index was made anew from the extractions. */
    INDEX_REBUILT("LIB-102"),
    /** Documents were put into the index that were acknowledged after its last commit. */
    INDEX_CAUGHT_UP("LIB-103"),
    /** A file that no document needs. */
    ORPHAN("LIB-104"),
    /** The index has damaged files or entries. */
    INDEX_DAMAGED("LIB-105"),
    /** A document of the library is not in the index. */
    INDEX_LOST("LIB-106"),
    /** The index has a document that the library does not have. */
    INDEX_EXTRA("LIB-107");

    private final String code;

    LibraryCode(String code) {
        this.code = code;
    }

    /** Such as {@code LIB-001}. */
    public String code() {
        return code;
    }
}
