package vn.chitieu.extractor.read.office;

import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.read.DocumentDraft;
import vn.chitieu.extractor.read.DocumentReader;
import vn.chitieu.extractor.read.ReadCode;
import vn.chitieu.extractor.read.ReadContext;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.extractor.text.CanonicalText;

/** Reads Word documents of 2007 and later (DOCX, DOCM, DOTX). Stateless and thread-safe. */
final class DocxReader implements DocumentReader {

    private static final String MAIN = "word/document.xml";

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    }

    @Override
    public CanonicalText read(byte[] content, ReadContext context) throws UnreadableDocumentException {
        ZipParts zip = ZipParts.of(content, context.limits());
        String main = main(zip);
        Relations relations = Relations.of(zip, main);
        DocxStyles styles = new DocxStyles();
        XmlPart.parseIfThere(zip, relations.part("styles", "word/styles.xml"), styles);
        DocxNumbering numbering = new DocxNumbering();
        XmlPart.parseIfThere(zip, relations.part("numbering", "word/numbering.xml"), numbering);

        DocumentDraft draft = new DocumentDraft(context);
        Flow flow = new Flow(draft, context);
        DocxHandler.Parts parts = new DocxHandler.Parts(styles, numbering, FontText.DEFAULT);
        DocxHandler handler = new DocxHandler(parts, flow, context.limits().characters());
        XmlPart.Ending ending = XmlPart.parse(zip, main, handler);
        handler.finish();
        flow.finish();
        if (handler.hasHidden()) {
            draft.diagnostic(ReadCode.HIDDEN.diagnostic("text that is marked as hidden was left out"));
        }
        return OfficeDraft.build(draft, ending, zip.isDamaged());
    }

    private static String main(ZipParts zip) throws UnreadableDocumentException {
        @Nullable
        String named =
                zip.has(OfficeFormat.CONTENT_TYPES) ? PackageTypes.of(zip).document() : null;
        String main = named != null && zip.has(named) ? named : MAIN;
        if (!zip.has(main)) {
            throw ReadCode.CORRUPT.unreadable("the file is a Word document without its main part");
        }
        return main;
    }
}
