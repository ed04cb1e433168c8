package vn.chitieu.golden.search;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.index.model.Hit;

/**
 * A clause or a target of a document, as judgments name it.
 *
 * @param document name of the document
 * @param clause id of the clause; null for a target
 * @param start offset of a target's quote in the canonical text, inclusive, in UTF-16 units
 * @param end offset behind it
 * @param value of the target, or its lower bound; null where it has none
 */
public record Place(
        String document,
        @Nullable String clause,
        int start,
        int end,
        @Nullable BigDecimal value) {

    private static final Pattern TARGET = Pattern.compile("@(\\d{1,9})-(\\d{1,9})(?:=(-?\\d{1,15}(?:\\.\\d{1,9})?))?");

    /** Reads a place: the id of a clause, or {@code @START-END=VALUE} for a target. */
    public static Place of(String document, String text) {
        Matcher matcher = TARGET.matcher(text);
        if (!matcher.matches()) {
            return new Place(document, text, 0, 0, null);
        }
        String value = matcher.group(3);
        return new Place(
                document,
                null,
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                value == null ? null : new BigDecimal(value));
    }

    /** Whether a hit in this document is the place; a target is when its quote overlaps and its value is the same. */
    public boolean isAt(String documentName, Hit hit) {
        Target target = hit.target();
        if (!document.equals(documentName)) {
            return false;
        }
        return clause == null
                ? target != null && isTarget(target)
                : target == null && clause.equals(hit.clause().id());
    }

    /** Whether it is this target of its document. */
    boolean isTarget(Target target) {
        BigDecimal other = target.value();
        boolean same = value == null || other == null ? value == other : value.compareTo(other) == 0;
        return same && target.start() < end && start < target.end();
    }

    /** The place as judgments write it, behind the name of its document. */
    @Override
    public String toString() {
        return document + ":"
                + (clause == null ? "@" + start + "-" + end + (value == null ? "" : "=" + value) : clause);
    }
}
