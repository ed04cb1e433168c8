package vn.chitieu.extractor.read.archive;

import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.read.ReadCode;
import vn.chitieu.extractor.read.ReadLimits;
import vn.chitieu.extractor.read.archive.ArchiveMember.Refusal;

/** How much may still be unpacked, of an archive and of those in it all together. For one archive, one thread. */
final class UnpackBudget {

    /** Bytes up to which a member may inflate as much as it likes, as small files of one letter do. */
    private static final long FREE_INFLATION = 1 << 20;

    private final ReadLimits limits;
    private long bytes;
    private int entries;

    UnpackBudget(ReadLimits limits) {
        this.limits = limits;
        this.bytes = limits.inflatedBytes();
        this.entries = limits.entries();
    }

    /** Takes the entries of an archive, all or none. */
    boolean takeEntries(int count) {
        if (count > entries) {
            return false;
        }
        entries -= count;
        return true;
    }

    boolean isTooDeep(int depth) {
        return depth > limits.depth();
    }

    /** Takes some bytes of a member; null if it may have them. */
    @Nullable
    Refusal take(int count, long memberSize, long compressedSize) {
        bytes -= count;
        if (bytes < 0) {
            return refusal("the archive inflates to more than " + limits.inflatedBytes() + " bytes");
        }
        if (memberSize > limits.bytes()) {
            return refusal("the member has more than " + limits.bytes() + " bytes");
        }
        if (memberSize > FREE_INFLATION && memberSize / limits.inflation() > compressedSize) {
            return refusal("the member inflates to more than " + limits.inflation() + " times its size");
        }
        return null;
    }

    private static Refusal refusal(String message) {
        return new Refusal(ReadCode.TOO_LARGE, message);
    }
}
