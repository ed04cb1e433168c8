package vn.chitieu.extractor.read.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.chitieu.extractor.model.Diagnostic;
import vn.chitieu.extractor.read.ReadCode;

/**
 * The characters of a content: clean NFC text, and what was found on the way.
 *
 * @param text see {@link CleanText}
 */
public record DecodedText(String text, List<Diagnostic> diagnostics) {

    public DecodedText {
        diagnostics = List.copyOf(diagnostics);
    }

    private record Attempt(String text, int malformed) {}

    /** Decodes in the encoding that the bytes show; what is malformed stands as U+FFFD. */
    public static DecodedText of(byte[] content) {
        Encoding encoding = Encoding.detect(content);
        List<Diagnostic> diagnostics = new ArrayList<>();
        Charset charset = encoding.charset();
        Attempt attempt = decode(content, encoding.markLength(), charset);
        if (attempt.malformed() > 0 && charset.equals(StandardCharsets.UTF_8) && encoding.markLength() == 0) {
            Attempt legacy = decode(content, 0, Encoding.WINDOWS_1258);
            if (VietnameseLetters.prefer(legacy.text(), attempt.text(), attempt.malformed())) {
                attempt = legacy;
                charset = Encoding.WINDOWS_1258;
            }
        }
        return finish(attempt, charset, diagnostics);
    }

    private static DecodedText finish(Attempt attempt, Charset charset, List<Diagnostic> diagnostics) {
        if (!charset.equals(StandardCharsets.UTF_8)) {
            diagnostics.add(ReadCode.ENCODING.diagnostic("decoded as " + charset.name()));
        }
        if (attempt.malformed() > 0) {
            diagnostics.add(ReadCode.MALFORMED.diagnostic(
                    attempt.malformed() + " malformed byte sequences in " + charset.name() + " read as U+FFFD"));
        }
        return new DecodedText(CleanText.of(attempt.text(), diagnostics), diagnostics);
    }

    /** Decodes in the encoding that the content declares, unless a byte order mark says otherwise. */
    public static DecodedText of(byte[] content, Charset declared) {
        Encoding encoding = Encoding.detect(content);
        if (encoding.markLength() > 0 || encoding.wide() || declared.equals(StandardCharsets.UTF_8)) {
            return of(content);
        }
        List<Diagnostic> diagnostics = new ArrayList<>();
        return finish(decode(content, 0, declared), declared, diagnostics);
    }

    /** Cleans a text that some other reader has decoded. */
    public static DecodedText ofText(String text) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        return new DecodedText(CleanText.of(text, diagnostics), diagnostics);
    }

    private static Attempt decode(byte[] content, int offset, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(content, offset, content.length - offset);
        CharBuffer out = CharBuffer.allocate(content.length - offset + 2);
        int malformed = 0;
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (!result.isError()) {
                break;
            }
            malformed++;
            in.position(in.position() + result.length());
            out.put('\uFFFD');
        }
        decoder.flush(out);
        return new Attempt(out.flip().toString(), malformed);
    }
}
