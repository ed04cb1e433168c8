package vn.chitieu.app.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Outcome;
import vn.chitieu.index.store.LoadOutcome;

/** A row of the table of files as a file. */
final class FileRow {

    static final String COLUMNS = "id, job, parent, name, bytes, stored, state, outcome, loading, code,"
            + " detail, document, pages_all, began_at, ended_at";

    private FileRow() {}

    static JobFile file(ResultSet row, StatementContext context) throws SQLException {
        FileState state = FileState.valueOf(row.getString("state"));
        long parent = row.getLong("parent");
        @Nullable Long archive = row.wasNull() ? null : parent;
        return new JobFile(
                row.getLong("id"),
                row.getLong("job"),
                archive,
                row.getString("name"),
                row.getLong("bytes"),
                state,
                row.getString("stored") != null,
                state == FileState.WAITING ? null : end(row));
    }

    private static JobFile.End end(ResultSet row) throws SQLException {
        @Nullable String outcome = row.getString("outcome");
        @Nullable String loading = row.getString("loading");
        return new JobFile.End(
                outcome == null ? null : Outcome.valueOf(outcome),
                loading == null ? null : LoadOutcome.valueOf(loading),
                row.getString("code"),
                row.getString("detail"),
                row.getString("document"),
                row.getInt("pages_all"),
                row.getString("began_at"),
                row.getString("ended_at"));
    }
}
