package vn.chitieu.app.web.document;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.language.Messages;
import vn.chitieu.app.language.SafeText;
import vn.chitieu.app.language.ValueText;
import vn.chitieu.app.web.Links;
import vn.chitieu.extractor.model.Clause;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Page;
import vn.chitieu.extractor.model.Repeat;

/**
 * Writes the text of a document as HTML with its structure: clauses in clauses, tables, repeats folded. The text content
 * of the result, without elements of class {@code ui}, is the canonical text, character by character; each line has its
 * offset in {@code data-start}. For one thread, one document.
 */
final class DocumentText {

    private static final int DEEPEST_HEADING = 6;
    private static final int FIRST_HEADING = 2;

    private final String id;
    private final Extraction extraction;
    private final CitationText citations;
    private final Messages messages;
    private final boolean pictured;
    private final HtmlWriter html = new HtmlWriter();
    private final TextPieces pieces;
    private final String text;
    private int nextPage;
    /** Whether a repeat is being written: what lies in it is not folded once more. */
    private boolean folded;

    private DocumentText(DocumentView.Parts parts) {
        this.id = parts.id();
        this.extraction = parts.extraction();
        this.citations = parts.citations();
        this.messages = parts.messages();
        this.pictured = parts.pictured();
        this.pieces = new TextPieces(extraction, parts.cited(), html);
        this.text = pieces.text();
    }

    /** The text of a document. */
    static String html(DocumentView.Parts parts) {
        DocumentText writer = new DocumentText(parts);
        List<ClauseNesting.Node> roots = ClauseNesting.of(parts.extraction().clauses());
        writer.passage(0, writer.text.length(), roots, FIRST_HEADING);
        writer.pieces.finish();
        return writer.html.toString();
    }

    /** Writes a passage and the clauses that lie in it. */
    private void passage(int start, int end, List<ClauseNesting.Node> inner, int heading) {
        int at = start;
        int i = 0;
        while (i < inner.size()) {
            ClauseNesting.Node node = inner.get(i);
            lines(at, node.start(), null);
            Optional<Repeat> repeat = folded ? Optional.empty() : repeatAt(node.start());
            if (repeat.isPresent()) {
                int from = i;
                int until = Math.min(end, repeat.get().end());
                while (i < inner.size() && inner.get(i).start() < until) {
                    i++;
                }
                at = Math.max(node.end(), inner.get(i - 1).end());
                repeat(repeat.get(), node.start(), at, inner.subList(from, i));
            } else {
                clause(node, heading);
                at = node.end();
                i++;
            }
        }
        lines(at, end, null);
    }

    private Optional<Repeat> repeatAt(int offset) {
        return extraction.repeats().stream()
                .filter(repeat -> repeat.start() <= offset && offset < repeat.end())
                .findFirst();
    }

    private void repeat(Repeat repeat, int start, int end, List<ClauseNesting.Node> inner) {
        Clause first = extraction.clauses().stream()
                .filter(clause -> clause.start() >= repeat.of().start() && clause.repeatOf() == null)
                .findFirst()
                .orElse(null);
        html.open("details", "class", "repeat").open("summary", "class", "ui");
        html.text(messages.text("document.repeat", new ValueText(messages).number(repeat.end() - repeat.start())));
        html.close("summary");
        if (first != null) {
            html.open("p", "class", "ui").open("a", "href", "#" + first.id());
            html.text(messages.text("document.repeat.first")).close("a").close("p");
        }
        folded = true;
        passage(start, end, inner, FIRST_HEADING);
        folded = false;
        html.close("details");
    }

    private void clause(ClauseNesting.Node node, int heading) {
        Clause clause = node.clause();
        html.open(
                "section",
                "id",
                clause.id(),
                "class",
                "clause kind-" + clause.kind(),
                "tabindex",
                "-1",
                "data-cite",
                SafeText.of(citations.of(clause)).text(),
                "data-page",
                page(clause));
        permalink(clause);
        if (TextTable.isOne(node)) {
            table(node);
        } else if (clause.heading() == null || clause.label() == null) {
            int first =
                    node.inner().isEmpty() ? node.end() : node.inner().get(0).start();
            lines(node.start(), first, null);
            passage(first, node.end(), node.inner(), heading);
        } else {
            int first =
                    node.inner().isEmpty() ? node.end() : node.inner().get(0).start();
            int feed = text.indexOf('\n', node.start());
            int line = feed < 0 || feed > first ? first : feed;
            lines(node.start(), line, "h" + Math.min(DEEPEST_HEADING, heading));
            lines(line, first, null);
            passage(first, node.end(), node.inner(), Math.min(DEEPEST_HEADING, heading + 1));
        }
        html.close("section");
    }

    private @Nullable String page(Clause clause) {
        return pictured && clause.page() != null ? String.valueOf(clause.page()) : null;
    }

    private void permalink(Clause clause) {
        html.open(
                        "a",
                        "class",
                        "permalink",
                        "href",
                        "#" + Links.encoded(clause.id()),
                        "aria-label",
                        messages.text(
                                "document.permalink",
                                SafeText.of(citations.within(clause)).text()))
                .close("a");
    }

    private void table(ClauseNesting.Node node) {
        String name = SafeText.of(citations.within(node.clause())).text();
        html.open("div", "class", "overflow", "tabindex", "0", "role", "region", "aria-label", name);
        new TextTable(pieces, html).write(node);
        html.close("div");
    }

    /** Writes lines, each as an element; line feeds stand between them. */
    private void lines(int start, int end, @Nullable String element) {
        int from = start;
        while (from < end) {
            int feed = text.indexOf('\n', from);
            int to = feed < 0 || feed > end ? end : feed;
            if (from < to) {
                line(from, to, element == null ? "p" : element);
            }
            if (to < end) {
                html.text("\n");
            }
            from = to + 1;
        }
    }

    private void line(int start, int end, String element) {
        html.open(element, "data-start", String.valueOf(start));
        for (;
                nextPage < extraction.pages().size()
                        && extraction.pages().get(nextPage).start() <= start;
                nextPage++) {
            pageLink(extraction.pages().get(nextPage));
        }
        pieces.write(start, end);
        html.close(element);
    }

    private void pageLink(Page page) {
        if (pictured) {
            String label = messages.text("document.page", page.number());
            html.open(
                            "a",
                            "class",
                            "sheet",
                            "href",
                            Links.page(id, page.number()),
                            "aria-label",
                            label,
                            "data-label",
                            label)
                    .close("a");
        }
    }
}
