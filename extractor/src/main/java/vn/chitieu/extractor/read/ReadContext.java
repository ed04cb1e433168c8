package vn.chitieu.extractor.read;

/**
 * What one reading goes by.
 *
 * @param limits how much is read
 * @param listener who hears how it goes on
 */
public record ReadContext(ReadLimits limits, ReadListener listener) {

    /** The default limits, and nobody who hears. */
    public static final ReadContext DEFAULT = new ReadContext(ReadLimits.DEFAULT, ReadListener.NONE);
}
