package vn.chitieu.extractor.read.office;

import vn.chitieu.extractor.read.DocumentDraft;
import vn.chitieu.extractor.read.DocumentReader;
import vn.chitieu.extractor.read.ReadCode;
import vn.chitieu.extractor.read.ReadContext;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.extractor.text.CanonicalText;

/** Reads documents in Rich Text Format. Stateless and thread-safe. */
final class RtfReader implements DocumentReader {

    @Override
    public String mediaType() {
        return "application/rtf";
    }

    @Override
    public CanonicalText read(byte[] content, ReadContext context) throws UnreadableDocumentException {
        DocumentDraft draft = new DocumentDraft(context);
        Flow flow = new Flow(draft, context);
        RtfText text = new RtfText(flow, FontText.DEFAULT);
        RtfParser parser = new RtfParser(content, text);
        boolean whole = parser.run();
        text.finish();
        flow.finish();
        if (text.hasHidden()) {
            draft.diagnostic(ReadCode.HIDDEN.diagnostic("text that is marked as hidden was left out"));
        }
        if (!whole && !flow.isFull()) {
            draft.diagnostic(ReadCode.PART_UNREADABLE.diagnostic("the end of the document is missing"));
        }
        return draft.build();
    }
}
