package vn.chitieu.app.review;

/** What became of a decision. */
public sealed interface DecisionAnswer {

    /**
     * It is in the history.
     *
     * @param id of the entry
     * @param key of the item from now on
     * @param published whether it is in the library, too; else it will be, when that can be written again
     */
    record Decided(long id, String key, boolean published) implements DecisionAnswer {}

    /** Somebody decided on the target, or the document was extracted anew, since the reviewer saw it. */
    record Outdated() implements DecisionAnswer {}

    /** There is nothing that could be decided so, such as nothing to take back. */
    record Pointless() implements DecisionAnswer {}
}
