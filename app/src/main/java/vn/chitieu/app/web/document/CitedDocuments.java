package vn.chitieu.app.web.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.language.SafeText;
import vn.chitieu.app.web.Links;
import vn.chitieu.extractor.model.Citation;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.index.analysis.DocumentNumbers;
import vn.chitieu.index.schema.FacetKey;
import vn.chitieu.index.store.LibraryDocument;

/** Finds cited documents in a library by number, and by day and issuer where several have it. Thread-safe. */
final class CitedDocuments {

    private final Map<String, List<LibraryDocument>> byNumber = new HashMap<>();

    CitedDocuments(List<LibraryDocument> documents) {
        for (LibraryDocument document : documents) {
            if (document.number() != null && document.copyOf() == null) {
                byNumber.merge(DocumentNumbers.canonical(document.number()), List.of(document), CitedDocuments::joined);
            }
        }
    }

    private static List<LibraryDocument> joined(List<LibraryDocument> some, List<LibraryDocument> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
    }

    /** The citations of a document, in their order. */
    List<DocumentView.Cited> of(Extraction extraction) {
        return extraction.citations().stream()
                .map(citation -> cited(citation, extraction.text().substring(citation.start(), citation.end())))
                .toList();
    }

    private DocumentView.Cited cited(Citation citation, String words) {
        String text = SafeText.of(words).text();
        String number = citation.number();
        LibraryDocument document = number == null ? null : document(citation, number);
        if (document != null) {
            return new DocumentView.Cited(text, Links.document(document.id()), true);
        }
        // Quotation marks of a name would end its phrase in the query.
        String query = number == null
                ? "\"" + text.replace('"', ' ') + "\""
                : "number:\"" + SafeText.of(number).text().replace('"', ' ') + "\"";
        return new DocumentView.Cited(text, Links.search(query), false);
    }

    /** The one document that is meant, or null where there is none, or more than one. */
    private @Nullable LibraryDocument document(Citation citation, String number) {
        List<LibraryDocument> found = byNumber.getOrDefault(DocumentNumbers.canonical(number), List.of()).stream()
                .filter(document -> agree(citation.date(), document.issuedOn()))
                .toList();
        if (found.size() > 1) {
            found = found.stream()
                    .filter(document -> sameIssuer(citation.issuer(), document.issuer()))
                    .toList();
        }
        return found.size() == 1 ? found.get(0) : null;
    }

    private static boolean agree(@Nullable String one, @Nullable String other) {
        return one == null || other == null || one.equals(other);
    }

    /** A citation often leaves out the place: "Hội đồng nhân dân tỉnh". */
    private static boolean sameIssuer(@Nullable String cited, @Nullable String issuer) {
        return cited != null && issuer != null && FacetKey.of(issuer).startsWith(FacetKey.of(cited));
    }
}
