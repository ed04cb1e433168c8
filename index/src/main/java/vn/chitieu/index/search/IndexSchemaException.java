package vn.chitieu.index.search;

import java.io.IOException;

/** An index that another version of the program made: it must be built anew from the extractions. */
public final class IndexSchemaException extends IOException {

    private static final long serialVersionUID = 1L;

    IndexSchemaException(String found, String expected) {
        super("the index has schema " + found + ", but this program needs " + expected + ": build it anew");
    }
}
