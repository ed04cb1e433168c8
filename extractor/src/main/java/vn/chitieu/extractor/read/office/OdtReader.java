package vn.chitieu.extractor.read.office;

import vn.chitieu.extractor.read.DocumentDraft;
import vn.chitieu.extractor.read.DocumentReader;
import vn.chitieu.extractor.read.ReadCode;
import vn.chitieu.extractor.read.ReadContext;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.extractor.text.CanonicalText;

/** Reads OpenDocument texts (ODT, OTT). Stateless and thread-safe. */
final class OdtReader implements DocumentReader {

    @Override
    public String mediaType() {
        return "application/vnd.oasis.opendocument.text";
    }

    @Override
    public CanonicalText read(byte[] content, ReadContext context) throws UnreadableDocumentException {
        ZipParts zip = ZipParts.of(content, context.limits());
        OdfManifest.check(zip);
        OdfStyles styles = new OdfStyles();
        XmlPart.parseIfThere(zip, "styles.xml", styles);
        XmlPart.parse(zip, OdfManifest.CONTENT, styles);

        DocumentDraft draft = new DocumentDraft(context);
        Flow flow = new Flow(draft, context);
        OdtHandler handler =
                new OdtHandler(styles, FontText.DEFAULT, flow, context.limits().characters());
        XmlPart.Ending ending = XmlPart.parse(zip, OdfManifest.CONTENT, handler);
        handler.finish();
        flow.finish();
        if (handler.hasHidden()) {
            draft.diagnostic(ReadCode.HIDDEN.diagnostic("text that is marked as hidden was left out"));
        }
        return OfficeDraft.build(draft, ending, zip.isDamaged());
    }
}
