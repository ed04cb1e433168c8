package vn.chitieu.extractor.read;

import vn.chitieu.extractor.mend.Mender;

/**
 * What one reading goes by.
 *
 * @param limits how much is read
 * @param listener who hears how it goes on
 * @param mender what mends the words that recognition has damaged
 */
public record ReadContext(ReadLimits limits, ReadListener listener, Mender mender) {

    /** The default limits, and nobody who hears. */
    public static final ReadContext DEFAULT = new ReadContext(ReadLimits.DEFAULT, ReadListener.NONE);

    /** Mends by the model that is shipped. */
    public ReadContext(ReadLimits limits, ReadListener listener) {
        this(limits, listener, Mender.shipped());
    }
}
