package vn.chitieu.spark.plan;

import java.io.Serializable;

/**
 * A file, or a slice of an archive: of its members those that fall to it. All slices together have each member once.
 *
 * @param slice from 0
 * @param slices number of slices of the file, 1 where it is whole
 */
public record Piece(SourceFile source, int slice, int slices) implements Serializable {

    /** What opening a file and starting with it costs, as bytes. */
    private static final long COST_OF_ONE = 32 << 10;

    public Piece {
        if (slice < 0 || slice >= slices) {
            throw new IllegalArgumentException("slice must be from 0 to " + (slices - 1) + ", but was " + slice);
        }
    }

    /** Whether a member of an archive falls to this slice. */
    public boolean has(String member) {
        return Math.floorMod(member.hashCode(), slices) == slice;
    }

    /** Whether what is not a member but the file itself falls to this slice. */
    public boolean hasWhole() {
        return slice == 0;
    }

    /** Expected work, as bytes. */
    long cost() {
        return COST_OF_ONE + source.bytes() / slices;
    }
}
