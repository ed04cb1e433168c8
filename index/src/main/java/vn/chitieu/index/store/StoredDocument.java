package vn.chitieu.index.store;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import vn.chitieu.index.copy.Signature;

/**
 * A document as the catalog notes it.
 *
 * @param id in the library
 * @param documentId that of the extraction
 * @param name file name that it was loaded from
 * @param original digest of the file
 * @param extraction digest of the extraction's JSON
 * @param loadedAt time of the load, as the caller gave it
 * @param signature of its text
 * @param first number of the catalog entry that first had this id
 * @param group what copies of one document share: the {@code first} of the copy that was there first
 */
record StoredDocument(
        String id,
        String documentId,
        @Nullable String number,
        @Nullable String title,
        @Nullable String issuer,
        @Nullable String issuedOn,
        @Nullable String period,
        String name,
        String original,
        String extraction,
        boolean ocr,
        int clauses,
        int targets,
        String loadedAt,
        Signature signature,
        long first,
        long group) {

    /** The copy that is shown stands first: rather not recognised from a picture, more targets, loaded earlier. */
    static final Comparator<StoredDocument> SHOWN_FIRST = Comparator.comparing(StoredDocument::ocr)
            .thenComparing(Comparator.comparingInt(StoredDocument::targets).reversed())
            .thenComparingLong(StoredDocument::first);

    /** The same under this id, number and group. */
    StoredDocument as(String id, long first, long group) {
        return new StoredDocument(
                id,
                documentId,
                number,
                title,
                issuer,
                issuedOn,
                period,
                name,
                original,
                extraction,
                ocr,
                clauses,
                targets,
                loadedAt,
                signature,
                first,
                group);
    }
}
