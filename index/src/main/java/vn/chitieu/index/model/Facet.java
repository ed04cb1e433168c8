package vn.chitieu.index.model;

import java.util.Arrays;
import java.util.Optional;

/** A property by which clauses and targets are filtered and counted. */
public enum Facet {
    /** Canonical name of an agency that leads or coordinates. */
    AGENCY("agency"),
    /** Canonical name of an agency that leads. */
    LEAD("lead"),
    /** Canonical name of an agency that coordinates. */
    COORDINATING("coordinating"),
    /** Id in the taxonomy of topics, such as {@code y-te}. */
    TOPIC("topic"),
    /** Issuer of the document. */
    ISSUER("issuer"),
    /** Place of the issuer. */
    PLACE("place"),
    /** Type of the document, such as {@code Nghị quyết}. */
    TYPE("type"),
    /** Year of issue. */
    YEAR("year"),
    /** Canonical indicator of a target, or its words where the list has none. */
    INDICATOR("indicator"),
    /** Unit of a target. */
    UNIT("unit"),
    /** Comparator of a target. */
    COMPARATOR("comparator"),
    /** Kind of a target. */
    KIND("kind"),
    /** Id of the document. */
    DOCUMENT("document");

    private final String key;

    Facet(String key) {
        this.key = key;
    }

    /** The name in queries, options and JSON. */
    public String key() {
        return key;
    }

    /** The facet with this name. */
    public static Optional<Facet> of(String key) {
        return Arrays.stream(values()).filter(facet -> facet.key.equals(key)).findFirst();
    }
}
