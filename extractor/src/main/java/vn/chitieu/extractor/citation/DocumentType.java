package vn.chitieu.extractor.citation;

import org.jspecify.annotations.Nullable;

/**
 * A type of document.
 *
 * @param name such as {@code Nghị quyết}
 * @param code the abbreviation in document numbers, such as {@code NQ}
 * @param citation how documents of the type are cited
 */
public record DocumentType(String name, @Nullable String code, Citing citation) {

    /** How documents of a type are cited. */
    public enum Citing {
        /** By number, or by type and day. */
        NUMBER,
        /** By number, or by type and the issuer who made it for this occasion. */
        ISSUER,
        /** By a name of their own, as laws are. */
        NAME
    }
}
