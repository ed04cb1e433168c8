package vn.chitieu.extractor.read.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import vn.chitieu.extractor.read.ReadLimits;

/** Measures what the content of a page inflates to before PDFBox holds all of it in memory. Stateless. */
final class Inflation {

    /** A stream with fewer bytes cannot inflate to more than some 64 MiB. */
    private static final int HARMLESS = 64 << 10;

    private static final int BUFFER = 64 << 10;

    private Inflation() {}

    /** @throws IOException if the stream inflates beyond the limits */
    static void check(COSStream stream, ReadLimits limits) throws IOException {
        long length = stream.getLength();
        if (length <= HARMLESS || !isDeflated(stream)) {
            return;
        }
        long most = Math.min(limits.inflatedBytes(), length * limits.inflation());
        Inflater inflater = new Inflater();
        try (InputStream in = stream.createRawInputStream()) {
            if (exceeds(in, inflater, most)) {
                throw new IOException("its content inflates to more than " + most + " bytes");
            }
        } catch (DataFormatException e) {
            // What is damaged is read as far as it goes: that is left to PDFBox, up to the same place.
            return;
        } finally {
            inflater.end();
        }
    }

    private static boolean exceeds(InputStream in, Inflater inflater, long most)
            throws IOException, DataFormatException {
        byte[] buffer = new byte[BUFFER];
        byte[] out = new byte[BUFFER];
        for (int read = in.read(buffer); read > 0 && !inflater.finished(); read = in.read(buffer)) {
            inflater.setInput(buffer, 0, read);
            while (!inflater.finished() && !inflater.needsDictionary() && inflater.inflate(out) > 0) {
                if (inflater.getBytesWritten() > most) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isDeflated(COSStream stream) {
        COSBase filter = stream.getFilters();
        COSBase first = filter instanceof COSArray array && array.size() > 0 ? array.getObject(0) : filter;
        return COSName.FLATE_DECODE.equals(first) || COSName.FLATE_DECODE_ABBREVIATION.equals(first);
    }
}
