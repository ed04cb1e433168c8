package vn.chitieu.extractor.model;

import org.jspecify.annotations.Nullable;

/**
 * The file that a document was read from.
 *
 * @param name file name without folders
 * @param mediaType such as {@code text/plain}
 * @param bytes size of the file
 * @param sha256 lower-case hexadecimal digest of the file
 * @param pages number of pages, or null where the format has none
 * @param ocr whether any text came from optical character recognition
 */
public record Source(
        String name,
        String mediaType,
        long bytes,
        String sha256,
        @Nullable Integer pages,
        boolean ocr) {}
