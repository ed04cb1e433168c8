package vn.chitieu.app.web.find;

import org.jspecify.annotations.Nullable;
import vn.chitieu.app.language.SafeText;
import vn.chitieu.extractor.model.DocumentFacts;
import vn.chitieu.index.model.Hit;

/**
 * What a hit tells of its document, fit to be shown; empty texts where it has nothing.
 *
 * @param name its number, else its title, else its id
 */
public record DocumentLine(String id, String name, String type, String title, String place, String issued) {

    private static final int ISO_DAY = 10;
    private static final int YEAR = 4;
    private static final int DAY = 8;

    /** Of a hit. */
    public static DocumentLine of(Hit hit) {
        DocumentFacts facts = hit.document();
        String title = facts.title();
        String name = facts.number() != null ? facts.number() : title != null ? title : hit.documentId();
        return new DocumentLine(
                hit.documentId(),
                safe(name),
                safe(facts.type()),
                safe(title),
                safe(facts.place()),
                day(facts.issuedOn()));
    }

    private static String safe(@Nullable String text) {
        return text == null ? "" : SafeText.of(text).text();
    }

    /** An ISO day as Vietnamese documents write it: 16/12/2025. */
    public static String day(@Nullable String iso) {
        boolean whole = iso != null && iso.length() == ISO_DAY && iso.charAt(YEAR) == '-';
        if (iso == null || !whole) {
            return safe(iso);
        }
        return safe(iso.substring(DAY) + "/" + iso.substring(YEAR + 1, DAY - 1) + "/" + iso.substring(0, YEAR));
    }
}
