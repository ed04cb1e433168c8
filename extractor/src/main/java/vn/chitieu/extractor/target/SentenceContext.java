package vn.chitieu.extractor.target;

/**
 * Where a sentence stands.
 *
 * @param clause index of its clause
 * @param aim whether the clause or a heading above it lists targets
 * @param past whether a heading above it reports results
 * @param rule whether the document is a regulation, whose figures bind everybody
 * @param firstYear years before this one are past
 */
record SentenceContext(int clause, boolean aim, boolean past, boolean rule, int firstYear) {}
