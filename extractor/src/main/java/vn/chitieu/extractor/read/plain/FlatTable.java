package vn.chitieu.extractor.read.plain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.text.TableDraft;

/**
 * A table rebuilt from the lines it was flattened to.
 *
 * @param nextLine index of the source line behind it
 * @param uneven number of rows that should have, but do not have a bar for each column
 */
record FlatTable(TableDraft draft, int nextLine, int uneven) {

    /** Reads the table whose header starts at a line, or null where no table comes of it. */
    static @Nullable FlatTable read(List<SourceLine> lines, int index) {
        boolean framed = TableHeader.isFramed(lines, index);
        List<Segment> segments = SegmentScanner.scan(lines, index, framed);
        RowSplitter.Split split = RowSplitter.split(segments, framed);
        if (split == null) {
            return null;
        }
        return of(split, framed);
    }

    static FlatTable of(RowSplitter.Split split, boolean framed) {
        List<Segment> last = split.rows().get(split.rows().size() - 1);
        int uneven = 0;
        for (List<Segment> row : split.rows()) {
            uneven += framed || row.size() == split.columns() ? 0 : 1;
        }
        TableDraft draft = TableAssembler.assemble(split, framed);
        return new FlatTable(draft, last.get(last.size() - 1).line() + 1, uneven);
    }
}
