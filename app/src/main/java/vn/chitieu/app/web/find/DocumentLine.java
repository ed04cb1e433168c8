package vn.chitieu.app.web.find;

import org.jspecify.annotations.Nullable;
import vn.chitieu.app.language.SafeText;
import vn.chitieu.app.language.ValueText;
import vn.chitieu.extractor.model.DocumentFacts;
import vn.chitieu.index.model.Hit;

/**
 * What a hit tells of its document, fit to be shown; empty texts where it has nothing.
 *
 * @param name its number, else its title, else its id
 */
public record DocumentLine(String id, String name, String type, String title, String place, String issued) {

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
                ValueText.day(facts.issuedOn()));
    }

    private static String safe(@Nullable String text) {
        return text == null ? "" : SafeText.of(text).text();
    }
}
