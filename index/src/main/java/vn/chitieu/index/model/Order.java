package vn.chitieu.index.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The order of hits. Hits without what is ordered by stand last; ties by relevance, then by document and place in it.
 * Names are compared without accents, the other way round where the order ends in {@code _DOWN}.
 */
public enum Order {
    RELEVANCE,
    /** Latest day of issue first. */
    NEWEST,
    /** Earliest day of issue first. */
    OLDEST,
    /** Highest value first. */
    HIGHEST,
    /** Lowest value first. */
    LOWEST,
    /** Targets that are due first. */
    EARLIEST,
    /** Targets that are due last. */
    LATEST,
    /** By the words of the indicator of a target. */
    INDICATOR(Facet.INDICATOR, false),
    INDICATOR_DOWN(Facet.INDICATOR, true),
    /** By the unit of a target. */
    UNIT(Facet.UNIT, false),
    UNIT_DOWN(Facet.UNIT, true),
    /** By the first agency that leads a target. */
    LEAD(Facet.LEAD, false),
    LEAD_DOWN(Facet.LEAD, true),
    /** By the kind of a target. */
    KIND(Facet.KIND, false),
    KIND_DOWN(Facet.KIND, true),
    /** By the issuer of a target's document. */
    ISSUER(Facet.ISSUER, false),
    ISSUER_DOWN(Facet.ISSUER, true),
    /** By the place of a target's document. */
    PLACE(Facet.PLACE, false),
    PLACE_DOWN(Facet.PLACE, true),
    /** By the id of the document, then by place in it. */
    DOCUMENT,
    DOCUMENT_DOWN;

    private final @Nullable Facet facet;
    private final boolean down;

    Order() {
        this(null, false);
    }

    Order(@Nullable Facet facet, boolean down) {
        this.facet = facet;
        this.down = down;
    }

    /** The facet by whose values hits are ordered, or null. */
    public @Nullable Facet facet() {
        return facet;
    }

    /** Whether the names of a facet stand the other way round. */
    public boolean down() {
        return down;
    }

    /** The name in options, addresses and JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The order with this name. */
    public static Optional<Order> of(String key) {
        return Arrays.stream(values()).filter(order -> order.key().equals(key)).findFirst();
    }
}
