package vn.chitieu.golden.search;

import vn.chitieu.index.model.Scope;

/**
 * A query that is judged.
 *
 * @param kind what it asks for, such as {@code words} or {@code figure}
 * @param form how it is typed, such as {@code accented} or {@code unaccented}
 * @param base id of the need that it is a form of; its judgments are those of the need
 * @param heldOut whether it is kept from tuning
 */
public record JudgedQuery(
        String id, String kind, Scope scope, String form, String base, boolean heldOut, String query) {

    /** Name of the half it belongs to. */
    public String split() {
        return heldOut ? "held-out" : "tune";
    }
}
