package vn.chitieu.extractor.read.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of a content, judged by its byte order mark or, where it has none, by its bytes.
 *
 * @param charset how to decode it
 * @param markLength number of bytes of the byte order mark
 */
public record Encoding(Charset charset, int markLength) {

    /** Vietnamese Windows: marks follow their letter, so NFC must compose what it decodes to. */
    static final Charset WINDOWS_1258 = Charset.forName("windows-1258");

    /** Bytes looked at to tell an encoding without a mark. */
    private static final int SAMPLE = 1 << 16;

    /** Finds the encoding; UTF-8 where nothing speaks for another. */
    public static Encoding detect(byte[] content) {
        if (starts(content, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (starts(content, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        if (starts(content, 0xFE, 0xFF)) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        Charset wide = wideByZeros(content);
        return new Encoding(wide == null ? StandardCharsets.UTF_8 : wide, 0);
    }

    /** Whether a character takes two bytes, so that zero bytes are no sign of a binary file. */
    public boolean wide() {
        return charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE);
    }

    private static boolean starts(byte[] content, int... mark) {
        if (content.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Latin letters, digits and spaces have a zero byte in UTF-16, always on the same side. */
    private static @Nullable Charset wideByZeros(byte[] content) {
        int pairs = Math.min(content.length, SAMPLE) / 2;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < pairs; i++) {
            even += content[2 * i] == 0 ? 1 : 0;
            odd += content[2 * i + 1] == 0 ? 1 : 0;
        }
        if (pairs < 2) {
            return null;
        }
        if (odd * 10 >= pairs * 3 && even * 50 <= pairs) {
            return StandardCharsets.UTF_16LE;
        }
        return even * 10 >= pairs * 3 && odd * 50 <= pairs ? StandardCharsets.UTF_16BE : null;
    }
}
