package vn.chitieu.extractor.score;

import java.util.Locale;

/** A field that is scored on matched pairs of targets. */
public enum TargetField {
    COMPARATOR(true),
    CHANGE(false),
    UNIT(true),
    TIME(true),
    LEAD(true),
    COORDINATING(false);

    private final boolean strict;

    TargetField(boolean strict) {
        this.strict = strict;
    }

    /** Whether a pair must agree in it to count for the strict score. */
    public boolean isStrict() {
        return strict;
    }

    /** Its key in the extraction's JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
