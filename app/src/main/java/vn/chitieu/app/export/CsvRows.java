package vn.chitieu.app.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.index.model.Hit;
import vn.chitieu.index.model.SearchResult;

/** Comma-separated values with the rules of {@link TargetCsv}. */
final class CsvRows extends TargetRows {

    private static final int BUFFER = 1 << 16;

    private final TargetSelection selection;
    private final Writer out;

    CsvRows(TargetSelection selection, OutputStream out) {
        this.selection = selection;
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
    }

    @Override
    public void begin(SearchResult answer) throws IOException {
        out.write('\uFEFF');
        out.write(selection.columns().stream().map(TargetColumn::key).collect(Collectors.joining(",")));
        out.write("\r\n");
    }

    @Override
    void row(Hit hit, Target target) throws IOException {
        boolean first = true;
        for (TargetColumn column : selection.columns()) {
            if (!first) {
                out.write(',');
            }
            first = false;
            out.write(cell(column.of(hit, target)));
        }
        out.write("\r\n");
    }

    private static String cell(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Number number) {
            return number.toString();
        }
        return TargetCsv.text((String) value);
    }

    @Override
    void end() throws IOException {
        out.flush();
    }
}
