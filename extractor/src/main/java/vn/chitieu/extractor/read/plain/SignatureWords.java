package vn.chitieu.extractor.read.plain;

import java.util.List;
import java.util.Locale;

/** Words that begin the boxes around a document's body: letterhead, recipients and signature. */
public final class SignatureWords {

    private static final List<String> STARTS = Words.list("signature");

    private SignatureWords() {}

    /** Whether a text begins with such words. */
    public static boolean start(String text) {
        String lower = text.substring(0, Math.min(20, text.length())).toLowerCase(Locale.ROOT);
        return STARTS.stream().anyMatch(lower::startsWith);
    }
}
