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
import vn.chitieu.extractor.read.legacy.LegacyText;

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

    /**
     * Decodes in the encoding that the bytes show; what is malformed stands as U+FFFD. Lines in a legacy encoding become
     * Unicode.
     */
    public static DecodedText of(byte[] content) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        String text = decode(content, StandardCharsets.UTF_8, diagnostics);
        LegacyText legacy = LegacyText.ofLines(text);
        diagnostics.addAll(legacy.diagnostics());
        return new DecodedText(CleanText.of(legacy.text(), diagnostics), diagnostics);
    }

    /**
     * Decodes a page in the encoding that it declares, unless a byte order mark or its words say otherwise. Passages in a
     * legacy encoding stay as they are, to be converted when the page's markup is gone.
     */
    public static DecodedText ofMarkup(byte[] content, Charset declared) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        String text = decode(content, declared, diagnostics);
        return new DecodedText(CleanText.keepingCodes(text, diagnostics), diagnostics);
    }

    private static String decode(byte[] content, Charset declared, List<Diagnostic> diagnostics) {
        Encoding encoding = Encoding.detect(content);
        boolean marked = encoding.markLength() > 0 || encoding.wide();
        Charset charset = marked ? encoding.charset() : declared;
        Attempt attempt = decode(content, encoding.markLength(), charset);
        if (!marked) {
            Charset other = SingleByteEncodings.find(content, charset, attempt.text(), attempt.malformed());
            if (!other.equals(charset)) {
                attempt = decode(content, 0, other);
                charset = other;
            }
        }
        if (!charset.equals(StandardCharsets.UTF_8)) {
            diagnostics.add(ReadCode.ENCODING.diagnostic("decoded as " + charset.name()));
        }
        if (attempt.malformed() > 0) {
            diagnostics.add(ReadCode.MALFORMED.diagnostic(
                    attempt.malformed() + " malformed byte sequences in " + charset.name() + " read as U+FFFD"));
        }
        return attempt.text();
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
