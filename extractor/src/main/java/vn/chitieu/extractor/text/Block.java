package vn.chitieu.extractor.text;

import org.jspecify.annotations.Nullable;

/** A paragraph or a table of the canonical text. Blocks are in text order and do not overlap. */
public sealed interface Block permits Paragraph, Table {

    /** Offset of the block in the canonical text. */
    int start();

    /** Offset behind the block, its line feed not included. */
    int end();

    /** Page number, where the format has pages. */
    @Nullable
    Integer page();
}
