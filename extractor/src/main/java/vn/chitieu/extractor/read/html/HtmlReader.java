package vn.chitieu.extractor.read.html;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.NodeTraversor;
import vn.chitieu.extractor.read.FormatReader;
import vn.chitieu.extractor.read.ReadCode;
import vn.chitieu.extractor.read.ReadContext;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.extractor.read.charset.DecodedText;
import vn.chitieu.extractor.read.charset.Encoding;
import vn.chitieu.extractor.text.CanonicalText;
import vn.chitieu.extractor.text.CanonicalTextBuilder;

/**
 * Reads HTML pages and fragments: paragraphs, headings, and tables with their spans; what is a page's own and not its
 * content is dropped. Stateless and thread-safe.
 */
public final class HtmlReader implements FormatReader {

    /** Bytes in which a page shows that it is one, and names its encoding. */
    private static final int HEAD = 8192;

    private static final List<String> BEGINNINGS = List.of(
            "<!doctype html",
            "<html",
            "<head",
            "<body",
            "<table",
            "<div",
            "<p>",
            "<p ",
            "<h1",
            "<h2",
            "<meta",
            "<title",
            "<article",
            "<section",
            "<span",
            "<font",
            "<center",
            "<!--");

    private static final List<String> MARKS = List.of("<html", "<body", "</p>", "</td>", "</div>", "</table>", "<br");

    @Override
    public String mediaType() {
        return "text/html";
    }

    @Override
    public boolean accepts(byte[] content) {
        String head = head(content).strip();
        head = head.startsWith("<?xml") ? head.substring(head.indexOf('>') + 1).strip() : head;
        if (BEGINNINGS.stream().noneMatch(head::startsWith)) {
            return false;
        }
        String page = head;
        return !head.startsWith("<!--") || MARKS.stream().anyMatch(page::contains);
    }

    @Override
    public CanonicalText read(byte[] content, ReadContext context) throws UnreadableDocumentException {
        DecodedText decoded = DecodedText.ofMarkup(content, declared(head(content)));
        Document page = Jsoup.parse(decoded.text());
        CanonicalTextBuilder builder = new CanonicalTextBuilder();
        decoded.diagnostics().forEach(builder::diagnostic);
        HtmlLegacyText.convert(page.body()).forEach(builder::diagnostic);
        HtmlWalker walker = new HtmlWalker(builder);
        NodeTraversor.filter(walker, page.body());
        walker.finish();
        if (builder.isEmpty()) {
            throw ReadCode.NO_TEXT.unreadable("the page has no text");
        }
        return builder.build();
    }

    private static String head(byte[] content) {
        Encoding encoding = Encoding.detect(content);
        Charset charset = encoding.wide() ? encoding.charset() : StandardCharsets.ISO_8859_1;
        int from = encoding.markLength();
        String head = new String(content, from, Math.min(content.length - from, HEAD), charset);
        return head.toLowerCase(Locale.ROOT);
    }

    /** The encoding that a {@code meta} element names; UTF-8 where none does or Java does not know it. */
    private static Charset declared(String head) {
        int at = head.indexOf("charset=");
        if (at < 0) {
            return StandardCharsets.UTF_8;
        }
        int start = at + "charset=".length();
        while (start < head.length() && "\"' ".indexOf(head.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < head.length() && isOfName(head.charAt(end))) {
            end++;
        }
        try {
            String name = head.substring(start, end);
            return !name.isEmpty() && Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) || "-_.:".indexOf(c) >= 0;
    }
}
