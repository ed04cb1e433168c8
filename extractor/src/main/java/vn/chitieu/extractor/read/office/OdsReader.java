package vn.chitieu.extractor.read.office;

import vn.chitieu.extractor.read.DocumentReader;
import vn.chitieu.extractor.read.ReadContext;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.extractor.text.CanonicalText;

/** Reads OpenDocument spreadsheets (ODS, OTS): cells as displayed. Stateless and thread-safe. */
final class OdsReader implements DocumentReader {

    @Override
    public String mediaType() {
        return "application/vnd.oasis.opendocument.spreadsheet";
    }

    @Override
    public CanonicalText read(byte[] content, ReadContext context) throws UnreadableDocumentException {
        ZipParts zip = ZipParts.of(content, context.limits());
        OdfManifest.check(zip);
        BookDraft book = new BookDraft(context);
        OdsHandler handler = new OdsHandler(book);
        XmlPart.Ending ending = XmlPart.parse(zip, OdfManifest.CONTENT, handler);
        handler.finish();
        return OfficeDraft.build(book.finish(false), ending, zip.isDamaged());
    }
}
