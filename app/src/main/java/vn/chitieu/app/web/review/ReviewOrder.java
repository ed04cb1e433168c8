package vn.chitieu.app.web.review;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.review.ReviewItem;
import vn.chitieu.app.review.ReviewedDocument;
import vn.chitieu.app.review.Status;

/**
 * The targets of a document in the order in which a reviewer goes through them. A decision does not move its target.
 *
 * @param name {@code confidence}: lost ones first, then those that the extractor is least sure of; or {@code text}
 */
public record ReviewOrder(ReviewedDocument document, String name, List<ReviewItem> items) {

    private static final String TEXT = "text";
    private static final String CONFIDENCE = "confidence";

    public ReviewOrder {
        items = List.copyOf(items);
    }

    static ReviewOrder of(ReviewedDocument document, String name) {
        List<ReviewItem> items = document.reviewed().items();
        if (name.equals(TEXT)) {
            return new ReviewOrder(document, TEXT, items);
        }
        Comparator<ReviewItem> lostFirst = Comparator.comparing(item -> item.status() != Status.LOST);
        return new ReviewOrder(
                document,
                CONFIDENCE,
                items.stream()
                        .sorted(lostFirst.thenComparingDouble(ReviewItem::confidence))
                        .toList());
    }

    /** Whether it is that of the text. */
    public boolean ofText() {
        return name.equals(TEXT);
    }

    /** The item of a key; where there is none, the first that waits, else the first. */
    Optional<ReviewItem> shown(String key) {
        Optional<ReviewItem> named = document.reviewed().item(key);
        if (named.isPresent()) {
            return named;
        }
        Optional<ReviewItem> waiting =
                items.stream().filter(item -> item.status().waits()).findFirst();
        return waiting.isPresent() ? waiting : items.stream().findFirst();
    }

    private int position(String key) {
        return IntStream.range(0, items.size())
                .filter(at -> items.get(at).key().equals(key))
                .findFirst()
                .orElse(-1);
    }

    /** From 1. */
    public int number(ReviewItem item) {
        return position(item.key()) + 1;
    }

    /** The key before or behind an item; null at the ends. */
    public @Nullable String beside(ReviewItem item, int steps) {
        int at = position(item.key()) + steps;
        return at < 0 || at >= items.size() ? null : items.get(at).key();
    }

    /** The next that waits, from the beginning again behind the last; the same where none waits. */
    String nextOpen(String key) {
        int from = position(key);
        return IntStream.rangeClosed(1, items.size())
                .mapToObj(step -> items.get(Math.floorMod(from + step, items.size())))
                .filter(item -> item.status().waits())
                .findFirst()
                .map(ReviewItem::key)
                .orElse(key);
    }
}
