package vn.chitieu.extractor.read.office;

import vn.chitieu.extractor.read.DocumentReader;
import vn.chitieu.extractor.read.ReadCode;
import vn.chitieu.extractor.read.ReadContext;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.extractor.text.CanonicalText;

/** Says of office documents and archives that no other reader takes why they are not read. Thread-safe. */
final class OtherOfficeReader implements DocumentReader {

    private final OfficeFormat format;

    OtherOfficeReader(OfficeFormat format) {
        this.format = format;
    }

    @Override
    public String mediaType() {
        return "application/octet-stream";
    }

    @Override
    public CanonicalText read(byte[] content, ReadContext context) throws UnreadableDocumentException {
        throw switch (format) {
            case ENCRYPTED -> ReadCode.ENCRYPTED.unreadable("the document can only be opened with its password");
            case ARCHIVE -> ReadCode.UNSUPPORTED.unreadable("the file is a ZIP archive, not a document");
            case DAMAGED -> ReadCode.CORRUPT.unreadable("the file is an old Office document, but damaged");
            default -> ReadCode.UNSUPPORTED.unreadable("the file is an Office document of a kind that is not read");
        };
    }
}
