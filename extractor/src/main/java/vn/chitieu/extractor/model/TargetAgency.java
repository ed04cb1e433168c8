package vn.chitieu.extractor.model;

/**
 * An agency that answers for a target.
 *
 * @param name the words of the source
 * @param canonical the official name that the alias data and the grammar give
 * @param inherited whether it stands outside the target's own clause or row, and governs it from there
 * @param start offset of the name in the canonical text
 * @param end offset behind the name
 */
public record TargetAgency(String name, String canonical, boolean inherited, int start, int end) {}
