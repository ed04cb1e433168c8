package vn.chitieu.extractor.annotation;

import java.nio.file.Path;

/**
 * A document and its annotation. Immutable.
 *
 * @param name name of the case folder, unique within a run
 * @param source the document's file
 */
public record GoldenCase(String name, Path source, Expected expected) {}
