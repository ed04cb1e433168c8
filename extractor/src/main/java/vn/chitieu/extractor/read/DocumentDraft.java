package vn.chitieu.extractor.read;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.chitieu.extractor.mend.MendedText;
import vn.chitieu.extractor.mend.Mender;
import vn.chitieu.extractor.mend.Mending;
import vn.chitieu.extractor.model.Diagnostic;
import vn.chitieu.extractor.read.charset.DecodedText;
import vn.chitieu.extractor.read.legacy.LegacyText;
import vn.chitieu.extractor.read.legacy.LegacyText.Passage;
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
    private final Mender mender;
    private final List<Part> parts = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private long characters;
    private boolean full;

    private sealed interface Part {

        /** Its texts in reading order, as they may be in a legacy encoding. */
        List<String> texts();

        /** The offsets in its texts that are to be kept. */
        default List<Integer> offsets() {
            return List.of();
        }

        /** @param passages its texts as they are to be added */
        void addTo(CanonicalTextBuilder builder, Iterator<Passage> passages);
    }

    private record PageBegin(PageMark mark) implements Part {
        @Override
        public List<String> texts() {
            return List.of();
        }

        @Override
        public void addTo(CanonicalTextBuilder builder, Iterator<Passage> passages) {
            builder.page(mark);
        }
    }

    private record ParagraphPart(String text, boolean heading, SortedMap<Integer, PageMark> turns) implements Part {
        @Override
        public List<String> texts() {
            return List.of(text);
        }

        @Override
        public List<Integer> offsets() {
            return List.copyOf(turns.keySet());
        }

        @Override
        public void addTo(CanonicalTextBuilder builder, Iterator<Passage> passages) {
            Passage passage = passages.next();
            Iterator<Integer> offsets = passage.offsets().iterator();
            SortedMap<Integer, PageMark> moved = new TreeMap<>();
            turns.values().forEach(mark -> moved.put(offsets.next(), mark));
            builder.paragraph(passage.text(), heading, moved);
        }
    }

    private record TablePart(TableDraft table, SortedMap<Integer, PageMark> turns) implements Part {
        @Override
        public List<String> texts() {
            return table.rows().stream()
                    .flatMap(List::stream)
                    .map(CellDraft::text)
                    .toList();
        }

        @Override
        public void addTo(CanonicalTextBuilder builder, Iterator<Passage> passages) {
            List<List<CellDraft>> rows = table.rows().stream()
                    .map(row -> row.stream()
                            .map(cell -> new CellDraft(
                                    passages.next().text(), cell.column(), cell.columnSpan(), cell.carried()))
                            .toList())
                    .toList();
            builder.table(new TableDraft(table.columns(), rows), turns);
        }
    }

    /** @param context characters beyond its limit are left out with a diagnostic */
    public DocumentDraft(ReadContext context) {
        this.maxCharacters = context.limits().characters();
        this.mender = context.mender();
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
        LegacyText legacy = LegacyText.of(
                parts.stream().flatMap(part -> part.texts().stream()).toList());
        legacy.diagnostics().forEach(builder::diagnostic);
        Iterator<Passage> passages = mended(cleaned(legacy), builder).iterator();
        parts.forEach(part -> part.addTo(builder, passages));
        if (builder.isEmpty()) {
            throw ReadCode.NO_TEXT.unreadable("the document has no text");
        }
        return builder.build();
    }

    /** The texts of all parts, converted where they are in a legacy encoding, and clean. */
    private List<Passage> cleaned(LegacyText legacy) {
        List<Passage> cleaned = new ArrayList<>();
        for (Part part : parts) {
            for (int i = part.texts().size(); i > 0; i--) {
                Passage passage = legacy.passage(cleaned.size(), part.offsets());
                List<Integer> offsets = passage.offsets().stream()
                        .map(offset ->
                                clean(passage.text().substring(0, offset)).length())
                        .toList();
                cleaned.add(new Passage(clean(passage.text()), offsets));
            }
        }
        return cleaned;
    }

    private List<Passage> mended(List<Passage> passages, CanonicalTextBuilder builder) {
        Mending mending = mender.examine(passages.stream().map(Passage::text).toList());
        if (!mending.isNeeded()) {
            return passages;
        }
        List<Passage> mended = passages.stream()
                .map(passage -> {
                    MendedText text = mending.mend(passage.text());
                    return new Passage(text.text(), text.offsets(passage.offsets()));
                })
                .toList();
        if (mending.mended() > 0) {
            builder.diagnostic(ReadCode.mended(mending.mended()));
        }
        return mended;
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
