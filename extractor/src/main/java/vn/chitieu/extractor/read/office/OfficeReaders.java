package vn.chitieu.extractor.read.office;

import java.util.Map;
import java.util.Optional;
import vn.chitieu.extractor.read.DocumentReader;

/**
 * Finds the reader for an office document. The format is told once for all readers, as it takes the directory of the
 * file to tell it. Thread-safe.
 */
public final class OfficeReaders {

    private static final Map<OfficeFormat, DocumentReader> READERS = Map.of(
            OfficeFormat.DOCX, new DocxReader(),
            OfficeFormat.DOC, new DocReader(),
            OfficeFormat.XLSX, new XlsxReader(),
            OfficeFormat.XLS, new XlsReader(),
            OfficeFormat.ODT, new OdtReader(),
            OfficeFormat.ODS, new OdsReader(),
            OfficeFormat.RTF, new RtfReader());

    private OfficeReaders() {}

    /**
     * The reader for a content; for an office document or archive that is not read, one that says why.
     *
     * @return empty if the content is neither
     */
    public static Optional<DocumentReader> of(byte[] content) {
        OfficeFormat format = OfficeFormat.of(content);
        if (format == OfficeFormat.NONE) {
            return Optional.empty();
        }
        DocumentReader reader = READERS.get(format);
        return Optional.of(reader == null ? new OtherOfficeReader(format) : reader);
    }
}
