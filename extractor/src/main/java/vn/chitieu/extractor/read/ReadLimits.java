package vn.chitieu.extractor.read;

/**
 * How much of a document is read. What passes a limit is left out with a diagnostic, or the whole document is refused
 * where nothing sensible is left.
 *
 * @param bytes size of the file
 * @param inflatedBytes what the parts of a compressed file may inflate to, all together
 * @param inflation how many times its size a compressed part may inflate to, once it is larger than 1 MiB
 * @param entries parts in a compressed file, or members of an archive
 * @param depth archives in archives
 * @param characters of the canonical text
 * @param pages of a document
 * @param cells of a table or a sheet
 * @param pixels of an image
 * @param ocrSeconds for one page
 */
public record ReadLimits(
        int bytes,
        long inflatedBytes,
        int inflation,
        int entries,
        int depth,
        int characters,
        int pages,
        int cells,
        int pixels,
        int ocrSeconds) {

    /** The limits that hold unless others are given. */
    public static final ReadLimits DEFAULT =
            new ReadLimits(128 << 20, 512L << 20, 200, 10_000, 4, 20_000_000, 5_000, 2_000_000, 40_000_000, 120);
}
