package vn.chitieu.extractor.facts;

import vn.chitieu.extractor.citation.DocumentType;
import vn.chitieu.extractor.citation.DocumentTypes;
import vn.chitieu.extractor.citation.PhraseIndex;
import vn.chitieu.extractor.citation.Toneless;
import vn.chitieu.extractor.citation.Words;

/** Recognises how a document speaks of itself: "Nghị quyết này", "Nghị quyết được … thông qua". */
final class OwnWords {

    private OwnWords() {}

    /** Offset behind the words, or -1 where the text at {@code from} speaks of something else. */
    static int end(String text, int from) {
        PhraseIndex.Match<DocumentType> type = DocumentTypes.at(text, from, text.length());
        if (type == null || !Character.isUpperCase(text.charAt(from))) {
            return -1;
        }
        int next = Words.skipBlanks(text, type.end(), text.length());
        int own = Toneless.match(text, next, text.length(), "nay");
        return own >= 0 ? own : from == 0 ? Toneless.match(text, next, text.length(), "đươc") : -1;
    }
}
