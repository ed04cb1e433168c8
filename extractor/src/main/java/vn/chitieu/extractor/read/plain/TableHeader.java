package vn.chitieu.extractor.read.plain;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds where the header of a flattened table starts: at the cell that heads the column of ordinals. */
public final class TableHeader {

    private static final Set<String> FIRST = Words.set("header-first");

    private TableHeader() {}

    /** Whether a cell heads a column of ordinals. */
    public static boolean isFirst(String cell) {
        return cell.length() <= 12 && FIRST.contains(cell.toLowerCase(Locale.ROOT));
    }

    /** Whether a flattened table starts at a line. */
    static boolean startsAt(List<SourceLine> lines, int index) {
        String line = lines.get(index).text();
        if (!isFirst(Bars.body(line))) {
            return false;
        }
        return Bars.trailing(line) == 1 || isFramed(lines, index);
    }

    /** Whether the bars around the cell at a line stand on lines of their own. */
    static boolean isFramed(List<SourceLine> lines, int index) {
        return Bars.trailing(lines.get(index).text()) == 0
                && index > 0
                && index + 1 < lines.size()
                && Bars.only(lines.get(index - 1).text())
                && Bars.only(lines.get(index + 1).text());
    }
}
