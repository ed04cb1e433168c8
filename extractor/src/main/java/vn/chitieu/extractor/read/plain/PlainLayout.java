package vn.chitieu.extractor.read.plain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.read.ReadCode;
import vn.chitieu.extractor.text.CanonicalTextBuilder;
import vn.chitieu.extractor.text.Table;
import vn.chitieu.extractor.text.TableDraft;

/** Tells the tables of a plain text from its paragraphs, in the order of the text. */
final class PlainLayout {

    private final List<SourceLine> lines;
    private final CanonicalTextBuilder builder;
    private final WrapProfile profile;
    private final List<SourceLine> pending = new ArrayList<>();
    private int regionEnd;

    PlainLayout(List<SourceLine> lines, CanonicalTextBuilder builder) {
        this.lines = lines;
        this.builder = builder;
        this.profile = WrapProfile.of(lines);
    }

    void run() {
        int index = 0;
        while (index < lines.size()) {
            index = take(index);
        }
        flush();
    }

    /** Takes what begins at a line and gives the line behind it. */
    private int take(int index) {
        SourceLine line = lines.get(index);
        FlatTable table = table(index);
        if (table != null) {
            flush();
            add(table.draft(), table.uneven());
            return table.nextLine();
        }
        if (Bars.isRow(line.text())) {
            return takeRows(index);
        }
        String body = Bars.body(line.text());
        if (!body.isEmpty()) {
            pending.add(new SourceLine(body, line.gap()));
        }
        if (body.length() < line.text().length()) {
            flush();
        }
        return index + 1;
    }

    private @Nullable FlatTable table(int index) {
        if (TableHeader.startsAt(lines, index)) {
            return FlatTable.read(lines, index);
        }
        if (index >= regionEnd && Bars.only(lines.get(index).text())) {
            BarRegion region = BarRegion.at(lines, index);
            regionEnd = region.to();
            return region.table(lines);
        }
        return null;
    }

    private int takeRows(int index) {
        int end = index;
        while (end < lines.size() && Bars.isRow(lines.get(end).text())) {
            end++;
        }
        flush();
        TableDraft draft = RowLines.table(lines.subList(index, end));
        if (draft == null) {
            for (SourceLine line : lines.subList(index, end)) {
                Bars.cells(line.text(), true).forEach(cell -> builder.paragraph(cell, false));
            }
        } else {
            add(draft, 0);
        }
        return end;
    }

    private void add(TableDraft draft, int uneven) {
        Table table = builder.table(draft);
        if (table == null) {
            return;
        }
        String size = table.rows().size() + " rows and " + table.columns() + " columns";
        builder.diagnostic(
                ReadCode.TABLE_REBUILT.diagnostic("table of " + size + " rebuilt", table.start(), table.end()));
        if (uneven > 0) {
            builder.diagnostic(ReadCode.TABLE_ROW_UNEVEN.diagnostic(
                    uneven + " rows have more or fewer cells than the table has columns", table.start(), table.end()));
        }
    }

    private void flush() {
        ParagraphJoiner.join(pending, profile).forEach(paragraph -> builder.paragraph(paragraph, false));
        pending.clear();
    }
}
