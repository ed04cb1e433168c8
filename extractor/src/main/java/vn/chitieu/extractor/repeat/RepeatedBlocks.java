package vn.chitieu.extractor.repeat;

/**
 * A run of blocks that appears again with the same text.
 *
 * @param from index of the first block of the copy
 * @param to index behind its last block
 * @param of index of the first block of the complete occurrence; it has as many blocks
 */
public record RepeatedBlocks(int from, int to, int of) {}
