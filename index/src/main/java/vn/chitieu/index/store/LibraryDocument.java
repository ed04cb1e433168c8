package vn.chitieu.index.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document of a library.
 *
 * @param id in the library
 * @param name file name that it was loaded from
 * @param sha256 digest of the file
 * @param clauses number of clauses
 * @param targets number of targets
 * @param ocr whether any text was recognised from a picture
 * @param loadedAt time of the load, as the caller gave it
 * @param copyOf id of the copy that is shown instead of this one, or null where this one is
 * @param copies ids of the other copies, where this one is shown
 */
public record LibraryDocument(
        String id,
        @Nullable String number,
        @Nullable String title,
        @Nullable String issuer,
        @Nullable String issuedOn,
        String name,
        String sha256,
        int clauses,
        int targets,
        boolean ocr,
        String loadedAt,
        @Nullable String copyOf,
        List<String> copies) {

    public LibraryDocument {
        copies = List.copyOf(copies);
    }
}
