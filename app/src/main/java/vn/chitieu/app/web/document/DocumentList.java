package vn.chitieu.app.web.document;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
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

    private static final Map<String, Supplier<Comparator<LibraryDocument>>> ORDERS = Map.of(
            "number", () -> words(LibraryDocument::number),
            "title", () -> words(LibraryDocument::title),
            "issuer", () -> words(LibraryDocument::issuer),
            "day", () -> time(LibraryDocument::issuedOn),
            "clauses", () -> Comparator.comparingInt(LibraryDocument::clauses),
            "targets", () -> Comparator.comparingInt(LibraryDocument::targets),
            "loaded", () -> time(LibraryDocument::loadedAt),
            "file", () -> words(LibraryDocument::name));

    /** What documents can be sorted by, in the order of the columns. */
    public static final List<String> SORTS =
            List.of("number", "title", "issuer", "day", "clauses", "targets", "loaded", "file");

    public DocumentList {
        rows = List.copyOf(rows);
    }

    /** By words, as Vietnamese sorts them; unknown ones are least. Made for one list: it keeps the keys of its words. */
    private static Comparator<LibraryDocument> words(Function<LibraryDocument, @Nullable String> value) {
        Collator collator = Collator.getInstance(Locale.forLanguageTag("vi"));
        Map<String, CollationKey> keys = new HashMap<>();
        return Comparator.comparing(
                document -> Optional.ofNullable(value.apply(document))
                        .map(words -> keys.computeIfAbsent(words, collator::getCollationKey))
                        .orElse(null),
                Comparator.nullsFirst(Comparator.naturalOrder()));
    }

    /** By days or times, which sort as they are written; unknown ones are least. */
    private static Comparator<LibraryDocument> time(Function<LibraryDocument, @Nullable String> value) {
        return Comparator.comparing(value, Comparator.nullsFirst(Comparator.naturalOrder()));
    }

    /** The page that was asked for; what was asked for in vain is the usual: the last loaded first. */
    public static DocumentList of(
            List<LibraryDocument> documents, @Nullable String filter, @Nullable String sort, @Nullable String page) {
        String words = filter == null ? "" : filter.strip();
        String wanted = sort == null ? "" : sort;
        boolean descending = wanted.isEmpty() || wanted.startsWith("-");
        String key = wanted.startsWith("-") ? wanted.substring(1) : wanted;
        String known = ORDERS.containsKey(key) ? key : "loaded";
        Comparator<LibraryDocument> order = ORDERS.getOrDefault(known, () -> time(LibraryDocument::loadedAt))
                .get();
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
