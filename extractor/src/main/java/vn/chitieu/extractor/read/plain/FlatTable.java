package vn.chitieu.extractor.read.plain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.text.TableDraft;

/**
 * A table rebuilt from the lines it was flattened to.
 *
 * @param nextLine index of the source line behind it
 */
record FlatTable(TableDraft draft, int nextLine) {

    /** Reads the table whose header starts at a line, or null where no table comes of it. */
    static @Nullable FlatTable read(List<SourceLine> lines, int index) {
        boolean framed = TableHeader.isFramed(lines, index);
        List<Segment> segments = SegmentScanner.scan(lines, index, framed);
        RowSplitter.Split split = RowSplitter.split(segments, framed);
        if (split == null) {
            return null;
        }
        TableDraft draft = TableAssembler.assemble(split, framed);
        return new FlatTable(draft, segments.get(split.used() - 1).line() + 1);
    }
}
