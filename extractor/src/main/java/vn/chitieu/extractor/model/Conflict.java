package vn.chitieu.extractor.model;

import java.util.List;

/**
 * Mentions of one target that disagree.
 *
 * @param targets ids of the mentions, first mention first
 * @param field the field they disagree in, such as {@code value} or {@code time}
 * @param why both readings in words
 */
public record Conflict(List<String> targets, String field, String why) {

    public Conflict {
        targets = List.copyOf(targets);
    }
}
