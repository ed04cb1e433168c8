package vn.chitieu.extractor.train;

import java.util.List;

/**
 * What models learn from one document: observations, and not its text. Immutable.
 *
 * @param name of the golden case
 * @param digest SHA-256 of the document's bytes
 * @param candidates what the rules looked at, with what the annotation says of it
 * @param choices values offered for fields, with what the annotation says of them
 * @param finished targets made with a classifier that has not seen the document
 * @param names its sentences with their names
 */
record Lesson(
        String name,
        String digest,
        List<Observation> candidates,
        List<Observation> choices,
        List<Observation> finished,
        List<NamedSentence> names) {

    Lesson {
        candidates = List.copyOf(candidates);
        choices = List.copyOf(choices);
        finished = List.copyOf(finished);
        names = List.copyOf(names);
    }
}
