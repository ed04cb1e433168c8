package vn.chitieu.extractor.read.page;

import java.util.List;

/** What stands below each other on a page, each with where it begins. */
sealed interface PageElement {

    float top();

    /** A line of running text. */
    record Text(Line line) implements PageElement {
        @Override
        public float top() {
            return line.top();
        }
    }

    /** Columns beside each other that have nothing to do with each other's lines, as in a letterhead. */
    record Columns(float top, List<List<Line>> columns) implements PageElement {}

    /** A table. */
    record Grid(PageTable table) implements PageElement {
        @Override
        public float top() {
            return table.top();
        }
    }
}
