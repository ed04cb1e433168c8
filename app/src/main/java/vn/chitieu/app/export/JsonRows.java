package vn.chitieu.app.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.index.model.Hit;
import vn.chitieu.index.model.SearchResult;

/** Targets as JSON objects of their columns: one object around them, or a line each. */
final class JsonRows extends TargetRows {

    private static final String SCHEMA = "chitieu/targets/1";

    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    private final TargetSelection selection;
    private final boolean lines;
    private final JsonGenerator out;

    JsonRows(TargetSelection selection, OutputStream stream, boolean lines) {
        this.selection = selection;
        this.lines = lines;
        try {
            out = FACTORY.createGenerator(stream)
                    .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                    .setCharacterEscapes(new TerminalEscapes())
                    .setPrettyPrinter(new MinimalPrettyPrinter("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException("a generator writes nothing when it is made", e);
        }
    }

    @Override
    public void begin(SearchResult answer) throws IOException {
        if (lines) {
            return;
        }
        out.writeStartObject();
        out.writeStringField("schema", SCHEMA);
        out.writeStringField("query", answer.query());
        out.writeStringField("searchedAs", answer.searchedAs());
        out.writeBooleanField("relaxed", answer.relaxed());
        out.writeObjectFieldStart("filters");
        for (var filter : selection.request().filters()) {
            out.writeArrayFieldStart(filter.facet().key());
            for (String value : filter.values()) {
                out.writeString(value);
            }
            out.writeEndArray();
        }
        out.writeEndObject();
        out.writeStringField("sort", selection.request().order().key());
        out.writeNumberField("offset", selection.request().offset());
        out.writeNumberField("total", answer.total());
        out.writeArrayFieldStart("targets");
    }

    @Override
    void row(Hit hit, Target target) throws IOException {
        out.writeStartObject();
        for (TargetColumn column : selection.columns()) {
            out.writeFieldName(column.key());
            Object value = column.of(hit, target);
            if (value instanceof BigDecimal number) {
                out.writeNumber(number);
            } else if (value instanceof Integer number) {
                out.writeNumber(number);
            } else if (value instanceof Double number) {
                out.writeNumber(number);
            } else {
                out.writeString((String) value);
            }
        }
        out.writeEndObject();
    }

    @Override
    void end() throws IOException {
        if (!lines) {
            out.writeEndArray();
            out.writeEndObject();
        }
        if (!lines || count() > 0) {
            out.writeRaw('\n');
        }
        out.close();
    }
}
