package vn.chitieu.extractor.citation;

import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Span;

/** Finds the issuer that stands before its document: "được Thủ tướng Chính phủ đồng ý tại Văn bản số …". */
final class IssuersBefore {

    private static final int WINDOW = 110;

    /** Words before an agency that make it the receiver of the document. */
    private static final PhraseIndex<Boolean> RECEIVING =
            PhraseIndex.load(IssuersBefore.class, "receiving-words.tsv", "phrase");

    private IssuersBefore() {}

    /** The issuer between {@code from} and the type at {@code start}, if "tại" stands directly before the type. */
    static @Nullable String find(String text, int from, int start) {
        int window = Math.max(from, start - WINDOW);
        int at = start - 4;
        if (at <= window || Toneless.match(text, at, start, "tai") < 0 || !Words.isWordStart(text, at)) {
            return null;
        }
        String issuer = null;
        boolean receiver = false;
        for (int i = window; i < at; i++) {
            if (text.charAt(i) == ';' || text.charAt(i) == '.' && text.charAt(i + 1) == ' ') {
                issuer = null;
            }
            if (!Words.isWordStart(text, i)) {
                continue;
            }
            Span span = Character.isUpperCase(text.charAt(i)) ? Issuers.at(text, i, at) : null;
            if (span != null) {
                issuer = receiver ? null : span.in(text);
                i = span.end() - 1;
            }
            receiver = span == null && RECEIVING.at(text, i, at) != null;
        }
        return issuer;
    }
}
