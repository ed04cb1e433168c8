package vn.chitieu.extractor.read.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import vn.chitieu.extractor.read.ReadCode;
import vn.chitieu.extractor.read.plain.LayoutBox;
import vn.chitieu.extractor.text.CanonicalTextBuilder;
import vn.chitieu.extractor.text.TableDraft;

/** A table of a page: data, or a mere layout whose cells are read as paragraphs. */
final class HtmlTable {

    /** Rows that tell what kind of table it is. */
    private static final int SAMPLE = 12;

    private final Element element;
    private final List<List<Element>> sections;

    private HtmlTable(Element element, List<List<Element>> sections) {
        this.element = element;
        this.sections = sections;
    }

    static HtmlTable of(Element element) {
        List<List<Element>> sections = new ArrayList<>();
        List<Element> loose = new ArrayList<>();
        for (Element child : element.children()) {
            String name = child.normalName();
            if (name.equals("tr")) {
                loose.add(child);
            } else if (name.equals("thead") || name.equals("tbody") || name.equals("tfoot")) {
                sections.add(child.children().stream()
                        .filter(row -> row.normalName().equals("tr"))
                        .toList());
            }
        }
        sections.add(loose);
        return new HtmlTable(element, sections);
    }

    /** Whether its rows and columns mean something. */
    boolean isData() {
        if (element.attr("role").equals("presentation") || hasTable(element)) {
            return false;
        }
        List<List<String>> sample = new ArrayList<>();
        int columns = 0;
        int rows = 0;
        for (List<Element> section : sections) {
            for (Element row : section) {
                List<Element> cells = HtmlGrid.cells(row);
                columns = Math.max(columns, cells.size());
                rows++;
                if (sample.size() < SAMPLE) {
                    sample.add(cells.stream()
                            .map(cell -> HtmlWalker.clean(cell.text()))
                            .toList());
                }
            }
        }
        return LayoutBox.isData(sample, rows, columns);
    }

    private static boolean hasTable(Element table) {
        NodeFilter.FilterResult result = NodeTraversor.filter(
                (node, depth) -> depth > 0 && node.normalName().equals("table")
                        ? NodeFilter.FilterResult.STOP
                        : NodeFilter.FilterResult.CONTINUE,
                table);
        return result == NodeFilter.FilterResult.STOP;
    }

    void addTo(CanonicalTextBuilder builder) {
        Element caption = element.selectFirst("> caption");
        if (caption != null) {
            builder.paragraph(HtmlWalker.clean(caption.text()), false);
        }
        HtmlGrid grid = new HtmlGrid();
        sections.forEach(grid::section);
        TableDraft draft = grid.draft();
        builder.table(draft);
        if (grid.isCut()) {
            builder.diagnostic(ReadCode.CUT.diagnostic("a table is too large: the rest of its cells were left out"));
        }
    }
}
