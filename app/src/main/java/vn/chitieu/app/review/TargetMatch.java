package vn.chitieu.app.review;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.model.Target;

/** How a target of another extraction may be known as the one that was decided on; the surest first. */
enum TargetMatch {
    /** Same passage, same statement. */
    SAME {
        @Override
        boolean holds(Sought sought, Target candidate) {
            return sought.onPassage(candidate) && states(sought.machine(), candidate);
        }
    },
    /** Same passage, the value at the same place in it. */
    SAME_VALUE {
        @Override
        boolean holds(Sought sought, Target candidate) {
            return sought.onPassage(candidate) && valueStands(sought, candidate);
        }
    },
    /** Same passage, and the extractor now says what the reviewer said. */
    AS_DECIDED {
        @Override
        boolean holds(Sought sought, Target candidate) {
            return sought.onPassage(candidate) && states(sought.after(), candidate);
        }
    },
    /** Same passage, on which there was and is no other target. */
    ALONE {
        @Override
        boolean holds(Sought sought, Target candidate) {
            return sought.machine() != null && sought.place().alone() && sought.onPassage(candidate);
        }
    },
    /** A passage of other bounds that says the same. */
    OVERLAPPING {
        @Override
        boolean holds(Sought sought, Target candidate) {
            return sought.overlaps(candidate)
                    && (valueStands(sought, candidate)
                            || states(sought.machine(), candidate)
                            || states(sought.after(), candidate));
        }
    };

    /** @param start where the passage is in the new extraction */
    record Sought(@Nullable Target machine, @Nullable Target after, Place place, int start) {

        private Target anchor() {
            return Objects.requireNonNull(machine == null ? after : machine);
        }

        private boolean onPassage(Target candidate) {
            return candidate.start() == start && candidate.quote().equals(anchor().quote());
        }

        private boolean overlaps(Target candidate) {
            return candidate.start() < start + anchor().quote().length() && start < candidate.end();
        }
    }

    abstract boolean holds(Sought sought, Target candidate);

    private static boolean valueStands(Sought sought, Target candidate) {
        Target anchor = sought.anchor();
        Span was = anchor.spans().value();
        Span is = candidate.spans().value();
        return was != null
                && is != null
                && anchor.kind() == candidate.kind()
                && was.start() - anchor.start() == is.start() - sought.start()
                && was.length() == is.length();
    }

    private static boolean states(@Nullable Target target, Target candidate) {
        return target != null
                && target.kind() == candidate.kind()
                && target.indicator().equalsIgnoreCase(candidate.indicator())
                && Objects.equals(target.time(), candidate.time())
                && isEqual(target.value(), candidate.value())
                && isEqual(target.upper(), candidate.upper());
    }

    private static boolean isEqual(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }
}
