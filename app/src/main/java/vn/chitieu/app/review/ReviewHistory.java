package vn.chitieu.app.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Target;

/** The history in the database; it only grows. Stateless: each call has the handle of a transaction. */
final class ReviewHistory {

    private static final String COLUMNS =
            "select id, at, who, document, action, coalesce(subject, id) as subject, undoes, machine, before, after,"
                    + " reason, occurrences, nth, in_clause, alone from review_decision";

    /**
     * A decision that has no id yet.
     *
     * @param subject id of the first decision on the same target; null where this is the first
     */
    record Entry(
            Action action,
            @Nullable Long subject,
            @Nullable Long undoes,
            @Nullable Target machine,
            @Nullable Target before,
            @Nullable Target after,
            Place place) {}

    /** Who decides, when, about which document, and why. */
    record Signature(
            String at,
            String who,
            String document,
            @Nullable String reason) {}

    private ReviewHistory() {}

    /** The decisions on a document after one, oldest first. */
    static List<Decision> of(Handle handle, String document, long since) {
        return handle.createQuery(COLUMNS + " where document = :document and id > :since order by id")
                .bind("document", document)
                .bind("since", since)
                .map((row, context) -> decision(row))
                .list();
    }

    /** The id of the last decision on a document; 0 where there is none. */
    static long last(Handle handle, String document) {
        Optional<Long> last = handle.createQuery("select max(id) from review_decision where document = :document")
                .bind("document", document)
                .mapTo(Long.class)
                .findOne();
        return last.orElse(0L);
    }

    /** Adds a decision; gives its id. */
    static long add(Handle handle, Signature signature, Entry entry) {
        return handle.createUpdate("insert into review_decision (at, who, document, action, subject, undoes, machine,"
                        + " before, after, reason, occurrences, nth, in_clause, alone) values (:at, :who, :document,"
                        + " :action, :subject, :undoes, :machine, :before, :after, :reason, :occurrences, :nth,"
                        + " :inClause, :alone)")
                .bind("at", signature.at())
                .bind("who", signature.who())
                .bind("document", signature.document())
                .bind("reason", signature.reason())
                .bind("action", entry.action().name())
                .bind("subject", entry.subject())
                .bind("undoes", entry.undoes())
                .bind("machine", TargetJson.textOrNull(entry.machine()))
                .bind("before", TargetJson.textOrNull(entry.before()))
                .bind("after", TargetJson.textOrNull(entry.after()))
                .bind("occurrences", entry.place().occurrences())
                .bind("nth", entry.place().nth())
                .bind("inClause", entry.place().inClause())
                .bind("alone", entry.place().alone() ? 1 : 0)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    private static Decision decision(ResultSet row) throws SQLException {
        long undoes = row.getLong("undoes");
        @Nullable Long undone = row.wasNull() ? null : Long.valueOf(undoes);
        return new Decision(
                row.getLong("id"),
                text(row, "at"),
                text(row, "who"),
                text(row, "document"),
                Action.valueOf(text(row, "action")),
                row.getLong("subject"),
                undone,
                TargetJson.read(row.getString("machine")),
                TargetJson.read(row.getString("before")),
                TargetJson.read(row.getString("after")),
                row.getString("reason"),
                new Place(
                        row.getInt("occurrences"),
                        row.getInt("nth"),
                        row.getInt("in_clause"),
                        row.getInt("alone") != 0));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }
}
