package vn.chitieu.extractor.model;

/**
 * An agency as a clause names it.
 *
 * @param name the words of the source
 * @param canonical the official name that the alias data and the grammar give
 * @param start offset of the name in the canonical text
 * @param end offset behind the name
 */
public record AgencyMention(String name, String canonical, int start, int end) {}
