package vn.chitieu.extractor.read.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import vn.chitieu.extractor.read.legacy.LegacyText;

/** Tells the encodings with one byte a character apart, which no byte order mark and no malformed sequence shows. */
final class SingleByteEncodings {

    /** Vietnamese fonts of before Unicode put their letters at the codes of this one. */
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** What pages declare that are in a legacy encoding, or in Vietnamese Windows. */
    private static final Set<Charset> DOUBTFUL =
            Set.of(WINDOWS_1252, Encoding.WINDOWS_1258, StandardCharsets.ISO_8859_1, StandardCharsets.US_ASCII);

    private SingleByteEncodings() {}

    /**
     * The encoding to decode a content in, given how it decodes in the one that it declares, which is UTF-8 where it
     * declares none.
     */
    static Charset find(byte[] content, Charset declared, String text, int malformed) {
        boolean utf8 = declared.equals(StandardCharsets.UTF_8);
        if (utf8 ? !VietnameseLetters.fails(text, malformed) : !DOUBTFUL.contains(declared)) {
            return declared;
        }
        if (LegacyText.ofLines(new String(content, WINDOWS_1252)).isOfDocument()) {
            return WINDOWS_1252;
        }
        if (utf8) {
            boolean vietnamese = VietnameseLetters.prefer(new String(content, Encoding.WINDOWS_1258));
            return vietnamese ? Encoding.WINDOWS_1258 : declared;
        }
        // Browsers read these two as windows-1252.
        return declared.equals(Encoding.WINDOWS_1258) ? declared : WINDOWS_1252;
    }
}
