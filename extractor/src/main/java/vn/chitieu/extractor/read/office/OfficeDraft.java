package vn.chitieu.extractor.read.office;

import vn.chitieu.extractor.read.DocumentDraft;
import vn.chitieu.extractor.read.ReadCode;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.extractor.text.CanonicalText;

/** Ends the reading of a compressed document. */
final class OfficeDraft {

    private OfficeDraft() {}

    /**
     * The canonical text; what a damaged document still gave has a diagnostic.
     *
     * @param ending how the reading of its main part ended
     * @param damaged whether the file itself is damaged
     * @throws UnreadableDocumentException if there is no text
     */
    static CanonicalText build(DocumentDraft draft, XmlPart.Ending ending, boolean damaged)
            throws UnreadableDocumentException {
        if (!ending.whole()) {
            draft.diagnostic(ReadCode.PART_UNREADABLE.diagnostic(
                    "the document is damaged, its text ends early: " + ending.problem()));
        } else if (damaged) {
            draft.diagnostic(ReadCode.PART_UNREADABLE.diagnostic("the end of the file is missing or damaged"));
        }
        try {
            return draft.build();
        } catch (UnreadableDocumentException e) {
            if (ending.whole() && !damaged) {
                throw e;
            }
            throw ReadCode.CORRUPT.unreadable("the document is damaged and gives no text: " + ending.problem());
        }
    }
}
