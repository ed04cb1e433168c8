package vn.chitieu.app.web.compare;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.index.store.LibraryDocument;

/** A document to choose for a comparison. */
public record PlanChoice(String id, String label) {

    private static final int LONGEST = 90;
    private static final int YEAR = 4;

    private static final Comparator<LibraryDocument> NEWEST_FIRST = Comparator.comparing(
                    LibraryDocument::issuedOn,
                    Comparator.<@Nullable String>nullsLast(Comparator.<String>reverseOrder()))
            .thenComparing(LibraryDocument::id);

    /**
     * The newest documents that are shown, by issuer, then latest first; copies are left out.
     *
     * @param most greatest number of documents
     */
    static List<PlanChoice> of(List<LibraryDocument> documents, int most) {
        Collator vietnamese = Collator.getInstance(Locale.forLanguageTag("vi"));
        List<LibraryDocument> shown = new ArrayList<>(documents.stream()
                .filter(document -> document.copyOf() == null)
                .sorted(NEWEST_FIRST)
                .limit(most)
                .toList());
        shown.sort(Comparator.comparing(
                        (LibraryDocument document) -> Objects.requireNonNullElse(document.issuer(), ""), vietnamese)
                .thenComparing(NEWEST_FIRST));
        return shown.stream()
                .map(document -> new PlanChoice(document.id(), label(document)))
                .toList();
    }

    private static String label(LibraryDocument document) {
        String number = Shown.text(document.number() == null ? document.id() : document.number());
        @Nullable String day = document.issuedOn();
        String year = day == null || day.length() < YEAR ? "" : " (" + day.substring(0, YEAR) + ")";
        // A narrow list shows but the beginning, by which documents must be told apart.
        String label = Stream.of(number + year, Shown.text(document.issuer()), Shown.text(document.title()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" – "));
        return label.length() <= LONGEST ? label : label.substring(0, LONGEST - 1) + "…";
    }
}
