package vn.chitieu.extractor.read.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import vn.chitieu.extractor.read.DocumentDraft;
import vn.chitieu.extractor.read.DocumentReader;
import vn.chitieu.extractor.read.ReadCode;
import vn.chitieu.extractor.read.ReadContext;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.extractor.text.CanonicalText;

/** Reads Word documents of 1997 to 2003 (DOC). Stateless and thread-safe. */
final class DocReader implements DocumentReader {

    @Override
    public String mediaType() {
        return "application/msword";
    }

    @Override
    public CanonicalText read(byte[] content, ReadContext context) throws UnreadableDocumentException {
        DocumentDraft draft = new DocumentDraft(context);
        Flow flow = new Flow(draft, context);
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(content))) {
            DocText text = new DocText(flow, FontText.DEFAULT);
            String problem = text.read(document);
            flow.finish();
            if (text.hasHidden()) {
                draft.diagnostic(ReadCode.HIDDEN.diagnostic("text that is marked as hidden was left out"));
            }
            if (problem != null) {
                return OfficeDraft.build(draft, new XmlPart.Ending(false, problem), false);
            }
            return draft.build();
        } catch (EncryptedDocumentException e) {
            throw ReadCode.ENCRYPTED.unreadable("the document can only be opened with its password");
        } catch (OldWordFileFormatException e) {
            throw ReadCode.UNSUPPORTED.unreadable("the document is of Word 95 or earlier");
        } catch (IOException e) {
            throw ReadCode.CORRUPT.unreadable("the document is damaged: " + e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            // POI throws many kinds of them on damaged structures.
            throw ReadCode.CORRUPT.unreadable("the document is damaged: " + e);
        }
    }
}
