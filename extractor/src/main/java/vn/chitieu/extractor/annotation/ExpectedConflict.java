package vn.chitieu.extractor.annotation;

import java.util.List;

/**
 * An annotated conflict.
 *
 * @param field the field that the mentions disagree in
 * @param quotes one passage of each mention, or a part of it
 */
public record ExpectedConflict(String field, List<String> quotes) {

    public ExpectedConflict {
        quotes = List.copyOf(quotes);
    }
}
