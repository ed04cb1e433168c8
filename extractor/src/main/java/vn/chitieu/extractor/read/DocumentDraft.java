package vn.chitieu.extractor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.chitieu.extractor.model.Diagnostic;
import vn.chitieu.extractor.read.charset.DecodedText;
import vn.chitieu.extractor.text.CanonicalText;
import vn.chitieu.extractor.text.CanonicalTextBuilder;
import vn.chitieu.extractor.text.PageMark;
import vn.chitieu.extractor.text.TableDraft;
import vn.chitieu.extractor.text.TableDraft.CellDraft;

/**
 * The paragraphs and tables of a document as a reader finds them. Their texts may be anything: they are decoded from
 * legacy fonts, composed and cleaned when the canonical text is built. For one document, one thread.
 */
public final class DocumentDraft {

    private final int maxCharacters;
    private final List<Part> parts = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private long characters;
    private boolean full;

    private sealed interface Part {
        void addTo(CanonicalTextBuilder builder);
    }

    private record PageBegin(PageMark mark) implements Part {
        @Override
        public void addTo(CanonicalTextBuilder builder) {
            builder.page(mark);
        }
    }

    private record ParagraphPart(String text, boolean heading, SortedMap<Integer, PageMark> turns) implements Part {
        @Override
        public void addTo(CanonicalTextBuilder builder) {
            SortedMap<Integer, PageMark> cleaned = new TreeMap<>();
            turns.forEach((offset, mark) ->
                    cleaned.put(clean(text.substring(0, offset)).length(), mark));
            builder.paragraph(clean(text), heading, cleaned);
        }
    }

    private record TablePart(TableDraft table, SortedMap<Integer, PageMark> turns) implements Part {
        @Override
        public void addTo(CanonicalTextBuilder builder) {
            List<List<CellDraft>> rows = table.rows().stream()
                    .map(row -> row.stream()
                            .map(cell ->
                                    new CellDraft(clean(cell.text()), cell.column(), cell.columnSpan(), cell.carried()))
                            .toList())
                    .toList();
            builder.table(new TableDraft(table.columns(), rows), turns);
        }
    }

    /** @param limits characters beyond its limit are left out with a diagnostic */
    public DocumentDraft(ReadLimits limits) {
        this.maxCharacters = limits.characters();
    }

    /** Begins a page: what is added from now on stands on it. */
    public void page(PageMark mark) {
        parts.add(new PageBegin(mark));
    }

    /** Adds a paragraph; one without text is left out. */
    public void paragraph(String text, boolean heading) {
        paragraph(text, heading, new TreeMap<>());
    }

    /**
     * Adds a paragraph that runs over the end of a page.
     *
     * @param turns the pages that begin within it, by their offset in the text
     */
    public void paragraph(String text, boolean heading, SortedMap<Integer, PageMark> turns) {
        if (fits(text.length())) {
            parts.add(new ParagraphPart(text, heading, turns));
        }
    }

    /** Adds a table; one without text is left out. */
    public void table(TableDraft table) {
        table(table, new TreeMap<>());
    }

    /**
     * Adds a table that runs over the end of a page.
     *
     * @param turns the pages that begin within it, by the index of their first row
     */
    public void table(TableDraft table, SortedMap<Integer, PageMark> turns) {
        long length = 0;
        for (List<CellDraft> row : table.rows()) {
            for (CellDraft cell : row) {
                length += cell.text().length() + 1L;
            }
        }
        if (fits(length)) {
            parts.add(new TablePart(table, turns));
        }
    }

    /** Adds a diagnostic. */
    public void diagnostic(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
    }

    /** Whether the limit of characters was passed, so that nothing more is taken. */
    public boolean isFull() {
        return full;
    }

    /**
     * The canonical text.
     *
     * @throws UnreadableDocumentException if there is none
     */
    public CanonicalText build() throws UnreadableDocumentException {
        CanonicalTextBuilder builder = new CanonicalTextBuilder();
        diagnostics.forEach(builder::diagnostic);
        parts.forEach(part -> part.addTo(builder));
        if (builder.isEmpty()) {
            throw ReadCode.NO_TEXT.unreadable("the document has no text");
        }
        return builder.build();
    }

    private boolean fits(long length) {
        if (!full && characters + length > maxCharacters) {
            full = true;
            diagnostics.add(ReadCode.CUT.diagnostic(
                    "the document has more than " + maxCharacters + " characters: the rest was left out"));
        }
        characters += length;
        return !full;
    }

    private static String clean(String text) {
        return DecodedText.ofText(text).text();
    }
}
