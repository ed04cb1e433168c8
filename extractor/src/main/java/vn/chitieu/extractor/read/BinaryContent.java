package vn.chitieu.extractor.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.chitieu.extractor.read.charset.Encoding;

/** Refuses content that is no text before a reader tries it. */
final class BinaryContent {

    private record Signature(String bytes, String format) {}

    private static final List<Signature> SIGNATURES = List.of(
            new Signature("GIF8", "a GIF image"),
            new Signature("\u001F\u008B", "a gzip archive"),
            new Signature("7z\u00BC\u00AF", "a 7z archive"),
            new Signature("Rar!", "a RAR archive"));

    /** Share of bytes, in thousandths, that may be control characters. */
    private static final int MAX_CONTROL_PERMILLE = 20;

    private BinaryContent() {}

    static void check(byte[] content) throws UnreadableDocumentException {
        String head = new String(content, 0, Math.min(content.length, 8), StandardCharsets.ISO_8859_1);
        for (Signature signature : SIGNATURES) {
            if (head.startsWith(signature.bytes())) {
                throw ReadCode.UNSUPPORTED.unreadable("the file is " + signature.format() + ", not text or HTML");
            }
        }
        if (Encoding.detect(content).wide()) {
            return;
        }
        long controls = 0;
        for (byte b : content) {
            if (b == 0 || (b > 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f')) {
                controls++;
            }
        }
        if (controls * 1000 > (long) content.length * MAX_CONTROL_PERMILLE) {
            throw ReadCode.BINARY.unreadable(
                    controls + " of " + content.length + " bytes are control characters: the file is binary, not text");
        }
    }
}
