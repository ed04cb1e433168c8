package vn.chitieu.extractor.read.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.read.DocumentDraft;
import vn.chitieu.extractor.read.ReadCode;
import vn.chitieu.extractor.read.plain.LayoutBox;
import vn.chitieu.extractor.text.PageMark;

/**
 * Turns printed pages into paragraphs and tables: page furniture left out, lines joined, columns of letterheads and
 * signatures read one after the other, tables rebuilt from their ruling lines or the alignment of their words, all of it
 * over the ends of pages. For one document, one thread.
 */
public final class PageLayout {

    private final DocumentDraft draft;
    private final Paragraphs paragraphs;
    private @Nullable TableChain table;

    private PageLayout(DocumentDraft draft) {
        this.draft = draft;
        this.paragraphs = new Paragraphs(draft);
    }

    /** A page and what was found on it. */
    private record Laid(PrintedPage page, List<PageElement> elements) {}

    /** Adds the pages, in order, to a draft. */
    public static void add(List<PrintedPage> pages, DocumentDraft draft) {
        new PageLayout(draft).run(pages);
    }

    private void run(List<PrintedPage> pages) {
        Furniture furniture = new Furniture();
        for (PrintedPage page : pages) {
            furniture.add(page, LineFinder.lines(page.words()), RuleGrid.find(page.rules()));
        }
        List<Laid> laid = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            PageTable before = i == 0 ? null : looseEnd(laid.get(i - 1).elements());
            laid.add(new Laid(pages.get(i), elements(pages.get(i), furniture.words(i), before)));
        }
        List<Measure> measures = measures(laid);
        for (int i = 0; i < laid.size(); i++) {
            paragraphs.page(laid.get(i).page().mark());
            for (PageElement element : laid.get(i).elements()) {
                add(element, measures.get(i));
            }
        }
        endTable();
        paragraphs.flush();
        paragraphs.begin();
        if (furniture.count() > 0) {
            draft.diagnostic(ReadCode.PAGE_FURNITURE.diagnostic(
                    furniture.count() + " page headers, page numbers and signature stamps were dropped"));
        }
    }

    private void add(PageElement element, Measure measure) {
        if (element instanceof PageElement.Grid grid) {
            addTable(grid.table());
            return;
        }
        endTable();
        if (element instanceof PageElement.Text text) {
            paragraphs.line(text.line(), measure);
        } else if (element instanceof PageElement.Columns columns) {
            columns.columns().forEach(paragraphs::column);
        }
    }

    private void addTable(PageTable next) {
        paragraphs.flush();
        List<PageMark> marks = paragraphs.takePending();
        if (table != null && !marks.isEmpty() && table.goesOn(next)) {
            table.add(next, marks);
            return;
        }
        endTable();
        marks.forEach(draft::page);
        table = new TableChain(next);
    }

    private void endTable() {
        if (table != null) {
            table.addTo(draft);
            table = null;
        }
    }

    /** The table without a grid that ends a page, or null. */
    private static @Nullable PageTable looseEnd(List<PageElement> elements) {
        PageElement last = elements.isEmpty() ? null : elements.get(elements.size() - 1);
        return last instanceof PageElement.Grid grid && grid.table().loose() ? grid.table() : null;
    }

    private static List<PageElement> elements(PrintedPage page, Set<Word> furniture, @Nullable PageTable before) {
        List<Word> words = page.words().stream()
                .filter(word -> !furniture.contains(word) && !word.text().isBlank())
                .toList();
        GridTables.Found found = GridTables.find(page, words);
        List<Word> rest = new ArrayList<>(found.rest());
        List<PageElement> elements = new ArrayList<>();
        for (GridTables.Filled filled : found.tables()) {
            if (isData(filled.table())) {
                elements.add(new PageElement.Grid(filled.table()));
            } else {
                rest.addAll(filled.words());
            }
        }
        elements.sort(Comparator.comparingDouble(PageElement::top));
        List<Row> rows = Row.rows(LineFinder.lines(rest));
        List<RuleSpans.Span> rules = RuleSpans.of(page.rules(), true);
        List<PageElement> all = new ArrayList<>();
        int from = 0;
        for (PageElement grid : elements) {
            int to = from;
            while (to < rows.size() && rows.get(to).top() < grid.top()) {
                to++;
            }
            all.addAll(AlignedTables.of(rows.subList(from, to), rules, from == 0 ? before : null));
            all.add(grid);
            from = to;
        }
        all.addAll(AlignedTables.of(rows.subList(from, rows.size()), rules, all.isEmpty() ? before : null));
        return all;
    }

    private static boolean isData(PageTable table) {
        return (table.columns() >= 3 || table.rows().size() >= 2) && !LayoutBox.is(table.sample());
    }

    private static List<Measure> measures(List<Laid> laid) {
        Map<String, List<Measure>> kinds = new HashMap<>();
        List<Measure> measures = new ArrayList<>();
        Measure.Beginnings beginnings = new Measure.Beginnings();
        for (Laid one : laid) {
            PrintedPage page = one.page();
            List<Line> lines = one.elements().stream()
                    .filter(PageElement.Text.class::isInstance)
                    .map(element -> ((PageElement.Text) element).line())
                    .toList();
            List<Measure> others = kinds.computeIfAbsent(
                    Math.round(page.width()) + "x" + Math.round(page.height()), key -> new ArrayList<>());
            Measure measure = Measure.of(lines, page, others);
            measure.count(lines, beginnings);
            others.add(measure);
            measures.add(measure);
        }
        Measure.Habit habit = beginnings.habit();
        return measures.stream().map(measure -> measure.with(habit)).toList();
    }
}
