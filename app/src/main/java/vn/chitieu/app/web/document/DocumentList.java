package vn.chitieu.app.web.document;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.web.Links;
import vn.chitieu.index.analysis.Folding;
import vn.chitieu.index.store.LibraryDocument;

/**
 * A page of the documents of a library: filtered, sorted. Copies that are shown by another document are left out.
 * Immutable.
 *
 * @param filter words that number, title, issuer or file name have, with or without accents
 * @param sort one of {@link #SORTS}
 * @param page from 1
 * @param total number of documents that the filter lets pass
 * @param all number of documents without it
 */
public record DocumentList(
        String filter, String sort, boolean descending, int page, int total, int all, List<LibraryDocument> rows) {

    /** Documents on a page. */
    public static final int PAGE = 50;

    private static final Map<String, Comparator<LibraryDocument>> ORDERS = Map.of(
            "number", text(LibraryDocument::number),
            "title", text(LibraryDocument::title),
            "issuer", text(LibraryDocument::issuer),
            "day", text(LibraryDocument::issuedOn),
            "clauses", Comparator.comparingInt(LibraryDocument::clauses),
            "targets", Comparator.comparingInt(LibraryDocument::targets),
            "loaded", text(LibraryDocument::loadedAt),
            "file", text(LibraryDocument::name));

    /** What documents can be sorted by, in the order of the columns. */
    public static final List<String> SORTS =
            List.of("number", "title", "issuer", "day", "clauses", "targets", "loaded", "file");

    public DocumentList {
        rows = List.copyOf(rows);
    }

    private static Comparator<LibraryDocument> text(Function<LibraryDocument, @Nullable String> value) {
        // Unknown last, whichever way the others go, would need two orders; unknown is least here.
        return (one, other) -> compare(value.apply(one), value.apply(other));
    }

    private static int compare(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return Boolean.compare(one != null, other != null);
        }
        Collator collator = Collator.getInstance(Locale.forLanguageTag("vi"));
        return collator.compare(one, other);
    }

    /** The page that was asked for; what was asked for in vain is the usual: the last loaded first. */
    public static DocumentList of(
            List<LibraryDocument> documents, @Nullable String filter, @Nullable String sort, @Nullable String page) {
        String words = filter == null ? "" : filter.strip();
        String wanted = sort == null ? "" : sort;
        boolean descending = wanted.isEmpty() || wanted.startsWith("-");
        String key = wanted.startsWith("-") ? wanted.substring(1) : wanted;
        String known = ORDERS.containsKey(key) ? key : "loaded";
        Comparator<LibraryDocument> order = ORDERS.getOrDefault(known, Comparator.comparing(LibraryDocument::loadedAt));
        List<LibraryDocument> shown =
                documents.stream().filter(document -> document.copyOf() == null).toList();
        List<LibraryDocument> found = shown.stream()
                .filter(document -> matches(document, words))
                .sorted((descending ? order.reversed() : order).thenComparing(LibraryDocument::id))
                .toList();
        int last = Math.max(1, (found.size() + PAGE - 1) / PAGE);
        int number = Math.min(last, number(page));
        List<LibraryDocument> rows = found.subList((number - 1) * PAGE, Math.min(found.size(), number * PAGE));
        return new DocumentList(words, known, descending, number, found.size(), shown.size(), rows);
    }

    private static int number(@Nullable String page) {
        boolean number = page != null && page.matches("[1-9][0-9]{0,6}");
        return number && page != null ? Integer.parseInt(page) : 1;
    }

    private static boolean matches(LibraryDocument document, String filter) {
        String text = folded(document.number())
                + '\n'
                + folded(document.title())
                + '\n'
                + folded(document.issuer())
                + '\n'
                + folded(document.name());
        for (String word : filter.split("\\s+", -1)) {
            if (!text.contains(folded(word))) {
                return false;
            }
        }
        return true;
    }

    private static String folded(@Nullable String text) {
        return text == null ? "" : Folding.folded(text);
    }

    /** Number of pages. */
    public int pages() {
        return Math.max(1, (total + PAGE - 1) / PAGE);
    }

    /** Address of another page of the same list. */
    public String toPage(int number) {
        return address(sort, descending) + "&page=" + number;
    }

    /** Address of the list sorted by a column; the other way round where it is sorted by it. */
    public String sortedBy(String column) {
        boolean numbers = column.equals("clauses") || column.equals("targets");
        boolean newest = column.equals("day") || column.equals("loaded");
        return address(column, column.equals(sort) ? !descending : numbers || newest);
    }

    private String address(String column, boolean reversed) {
        return "/documents?q=" + Links.encoded(filter) + "&sort=" + (reversed ? "-" : "") + column;
    }

    /** How a column is sorted, as {@code aria-sort} has it; null where it is not. */
    public @Nullable String sorted(String column) {
        return !column.equals(sort) ? null : descending ? "descending" : "ascending";
    }
}
