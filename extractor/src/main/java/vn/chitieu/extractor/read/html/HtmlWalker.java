package vn.chitieu.extractor.read.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import vn.chitieu.extractor.read.ReadCode;
import vn.chitieu.extractor.read.charset.DecodedText;
import vn.chitieu.extractor.read.plain.BrokenLines;
import vn.chitieu.extractor.text.CanonicalTextBuilder;
import vn.chitieu.extractor.text.Spacing;

/** Walks the elements of a page in order and builds paragraphs, headings and tables. For one page, one thread. */
final class HtmlWalker implements NodeFilter {

    private static final Set<String> CELLS = Set.of("td", "th", "caption", "dd", "dt");

    private final CanonicalTextBuilder builder;
    private final StringBuilder line = new StringBuilder();
    private final List<String> lines = new ArrayList<>();
    private int dropped;
    private int headings;
    private int preformatted;

    HtmlWalker(CanonicalTextBuilder builder) {
        this.builder = builder;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            append(text);
            return FilterResult.CONTINUE;
        }
        if (node instanceof Comment || !(node instanceof Element element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (HtmlFurniture.is(element)) {
            dropped++;
            return FilterResult.SKIP_ENTIRELY;
        }
        return open(element);
    }

    private FilterResult open(Element element) {
        String name = element.normalName();
        if (name.equals("br")) {
            endLine();
        } else if (name.equals("table")) {
            endBlock();
            HtmlTable table = HtmlTable.of(element);
            if (table.isData()) {
                table.addTo(builder);
                return FilterResult.SKIP_ENTIRELY;
            }
        } else if (isBlock(element)) {
            endBlock();
            line.append(HtmlList.label(element));
        }
        headings += isHeading(name) ? 1 : 0;
        preformatted += name.equals("pre") ? 1 : 0;
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (isBlock(element)) {
                endBlock();
            }
            String name = element.normalName();
            headings -= isHeading(name) ? 1 : 0;
            preformatted -= name.equals("pre") ? 1 : 0;
        }
        return FilterResult.CONTINUE;
    }

    /** Ends the walk. */
    void finish() {
        endBlock();
        if (dropped > 0) {
            builder.diagnostic(ReadCode.HTML_FURNITURE.diagnostic(
                    dropped + " elements of the page that are not its content were dropped"));
        }
    }

    private void append(TextNode text) {
        String content = text.getWholeText();
        if (preformatted == 0) {
            line.append(content);
            return;
        }
        int start = 0;
        for (int feed = content.indexOf('\n'); feed >= 0; feed = content.indexOf('\n', start)) {
            line.append(content, start, feed);
            endLine();
            start = feed + 1;
        }
        line.append(content, start, content.length());
    }

    private void endLine() {
        String text = clean(line.toString());
        line.setLength(0);
        if (!text.isEmpty()) {
            lines.add(text);
        }
    }

    private void endBlock() {
        endLine();
        boolean heading = headings > 0;
        BrokenLines.join(lines).forEach(paragraph -> builder.paragraph(paragraph, heading));
        lines.clear();
    }

    /** The text of a passage: NFC, no control characters, single spaces. */
    static String clean(String text) {
        return Spacing.collapse(DecodedText.ofText(text).text());
    }

    /** Whether a paragraph ends where the element begins and ends. */
    static boolean isBlock(Element element) {
        String name = element.normalName();
        if (name.equals("br")) {
            return false;
        }
        return element.isBlock() || CELLS.contains(name);
    }

    private static boolean isHeading(String name) {
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
    }
}
