package vn.chitieu.extractor.topic;

/**
 * A topic of the taxonomy.
 *
 * @param id as extractions and filters give it, such as {@code y-te}
 * @param vietnamese name for readers of Vietnamese
 * @param english name for readers of English
 */
public record Topic(String id, String vietnamese, String english) {}
