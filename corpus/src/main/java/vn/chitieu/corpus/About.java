package vn.chitieu.corpus;

import org.jspecify.annotations.Nullable;

/**
 * What {@code about.json} says about a document, taken from the document itself or from its publication and never from
 * an extraction. Days are ISO days.
 *
 * @param file name of the source file in the same folder
 * @param source where the text comes from and in which state it is
 * @param rights why it may be kept and passed on
 * @param bytes size of the source file
 * @param sha256 lower-case hexadecimal digest of the source file
 */
public record About(
        String file,
        String number,
        String type,
        String title,
        String issuer,
        String place,
        String issuedOn,
        @Nullable String effectiveOn,
        @Nullable String signer,
        String source,
        String rights,
        String mediaType,
        long bytes,
        String sha256) {}
