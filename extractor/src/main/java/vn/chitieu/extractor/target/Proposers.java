package vn.chitieu.extractor.target;

import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.nlp.NameFinder;
import vn.chitieu.extractor.nlp.SentenceSplitter;

/**
 * Who proposes targets in prose; tables are read by rules alone.
 *
 * @param rules whether the rules do
 * @param names the name finder, null where it does not
 * @param sentences what cuts paragraphs into sentences, null where the rules do
 */
public record Proposers(
        boolean rules, @Nullable NameFinder names, @Nullable SentenceSplitter sentences) {

    /** The rules alone. */
    public static final Proposers RULES = new Proposers(true, null, null);
}
