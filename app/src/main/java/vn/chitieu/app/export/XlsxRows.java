package vn.chitieu.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.language.SafeText;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.index.model.Hit;
import vn.chitieu.index.model.SearchResult;

/** An XLSX file of one sheet. Numbers are numbers; texts are never formulas. */
final class XlsxRows extends TargetRows {

    /** Longest text that a cell of a sheet takes, in UTF-16 units. */
    private static final int LONGEST = 32_767;
    /** Number of rows that are held before they are written. */
    private static final int HELD = 500;

    private final TargetSelection selection;
    private final Workbook book;
    private final Worksheet sheet;

    XlsxRows(TargetSelection selection, OutputStream out) {
        this.selection = selection;
        this.book = new Workbook(out, "Chitieu", null);
        this.sheet = book.newWorksheet(selection.sheet());
    }

    @Override
    public void begin(SearchResult answer) {
        List<TargetColumn> columns = selection.columns();
        for (int i = 0; i < columns.size(); i++) {
            text(0, i, selection.headings().get(i));
            sheet.style(0, i).bold().set();
            sheet.width(i, columns.get(i).width());
        }
        sheet.freezePane(0, 1);
    }

    @Override
    void row(Hit hit, Target target) throws IOException {
        for (int i = 0; i < selection.columns().size(); i++) {
            Object value = selection.columns().get(i).of(hit, target);
            if (value instanceof BigDecimal number) {
                sheet.value(count(), i, number);
            } else if (value instanceof Number number) {
                sheet.value(count(), i, number);
            } else {
                text(count(), i, (String) value);
            }
        }
        if (count() % HELD == 0) {
            sheet.flush();
        }
    }

    private void text(int row, int column, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            String safe = TargetCsv.safe(SafeText.of(value).text());
            int end = Math.min(safe.length(), LONGEST);
            boolean half = end < safe.length() && Character.isHighSurrogate(safe.charAt(end - 1));
            sheet.inlineString(row, column, safe.substring(0, half ? end - 1 : end));
        }
    }

    @Override
    void end() throws IOException {
        sheet.setAutoFilter(0, 0, count(), selection.columns().size() - 1);
        book.finish();
    }
}
