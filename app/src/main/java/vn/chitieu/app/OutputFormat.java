package vn.chitieu.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import vn.chitieu.app.export.TargetCsv;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.ExtractionJson;

/** The forms that an extraction is written in. */
enum OutputFormat {
    /** One indented JSON object a document. */
    JSON {
        @Override
        void write(Extraction extraction, OutputStream out) throws IOException {
            ExtractionJson.writePretty(extraction, out);
        }
    },
    /** One line of JSON a document. */
    JSONL {
        @Override
        void write(Extraction extraction, OutputStream out) throws IOException {
            ExtractionJson.writeLine(extraction, out);
        }
    },
    /** One row a target, after one row of column names. */
    CSV {
        @Override
        void begin(OutputStream out) throws IOException {
            out.write(TargetCsv.header().getBytes(StandardCharsets.UTF_8));
        }

        @Override
        void write(Extraction extraction, OutputStream out) throws IOException {
            out.write(TargetCsv.rows(extraction).getBytes(StandardCharsets.UTF_8));
        }
    };

    /** Writes what stands once before all documents. */
    void begin(OutputStream out) throws IOException {}

    /** Writes one document; the stream stays open. */
    abstract void write(Extraction extraction, OutputStream out) throws IOException;

    /** What the option calls it, which is also the ending of a file. */
    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
