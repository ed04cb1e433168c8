package vn.chitieu.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.chitieu.index.ClauseIndex;
import vn.chitieu.index.model.SearchResult;
import vn.chitieu.index.query.QueryException;

/** The forms of files of targets. */
public enum TargetFormat {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv; charset=utf-8"),
    JSON("application/json"),
    JSONL("application/jsonl; charset=utf-8");

    private final String mediaType;

    TargetFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** What the file is called by servers. */
    public String mediaType() {
        return mediaType;
    }

    /** The name in options and addresses, and the end of file names. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The form with this name. */
    public static Optional<TargetFormat> of(String key) {
        return Arrays.stream(values())
                .filter(format -> format.key().equals(key))
                .findFirst();
    }

    /**
     * What a file was given.
     *
     * @param answer to the request, without hits
     * @param targets number of targets in the file
     */
    public record Written(SearchResult answer, int targets) {

        /** Number of targets that were found and are not in the file. */
        public long rest(int offset) {
            return Math.max(0, answer.total() - offset - targets);
        }
    }

    /**
     * Writes targets one by one, so that no answer is too long. The stream stays open.
     *
     * @param most greatest number of targets, at most {@value TargetSelection#MOST}
     * @throws QueryException if the query is not understood; nothing is written then
     */
    public Written write(ClauseIndex index, TargetSelection selection, int most, OutputStream out)
            throws IOException, QueryException {
        TargetRows rows =
                switch (this) {
                    case XLSX -> new XlsxRows(selection, out);
                    case CSV -> new CsvRows(selection, out);
                    case JSON -> new JsonRows(selection, out, false);
                    case JSONL -> new JsonRows(selection, out, true);
                };
        SearchResult answer = index.scan(selection.request(), most, rows);
        rows.end();
        return new Written(answer, rows.count());
    }
}
