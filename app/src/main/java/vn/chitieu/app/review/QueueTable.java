package vn.chitieu.app.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.extractor.model.TargetKind;
import vn.chitieu.index.analysis.Folding;

/** What is left to review, as tables of the database that are derived from library and history. Stateless. */
final class QueueTable {

    private static final int SHOWN = 240;
    private static final String PASSES = " from review_open where (:document is null or document = :document)"
            + " and (:kind is null or kind = :kind) and (:words = '' or folded like :within escape '!')";

    private QueueTable() {}

    /** The stamps of the documents that are in the tables. */
    static Map<String, String> stamps(Handle handle) {
        Map<String, String> stamps = new HashMap<>();
        handle.createQuery("select document, stamp from review_document")
                .map((row, context) ->
                        Map.entry(Objects.requireNonNull(row.getString(1)), Objects.requireNonNull(row.getString(2))))
                .forEach(entry -> stamps.put(entry.getKey(), entry.getValue()));
        return stamps;
    }

    static void remove(Handle handle, String document) {
        handle.execute("delete from review_document where document = ?", document);
    }

    /** Notes how a document stands. */
    static void write(Handle handle, ReviewedDocument document, String stamp) {
        String id = document.document().id();
        remove(handle, id);
        List<ReviewItem> items = document.reviewed().items();
        long lost = items.stream().filter(item -> item.status() == Status.LOST).count();
        handle.execute(
                "insert into review_document (document, stamp, targets, open, lost) values (?, ?, ?, ?, ?)",
                id,
                stamp,
                items.size(),
                document.open(),
                lost);
        PreparedBatch batch = handle.prepareBatch("insert into review_open (document, target, place, confidence, lost,"
                + " kind, indicator, folded, shown) values (:document, :target, :place, :confidence, :lost, :kind,"
                + " :indicator, :folded, :shown)");
        for (int i = 0; i < items.size(); i++) {
            ReviewItem item = items.get(i);
            if (item.status().waits()) {
                Target target = item.subject();
                batch.bind("document", id)
                        .bind("target", item.key())
                        .bind("place", i)
                        .bind("confidence", item.confidence())
                        .bind("lost", item.status() == Status.LOST ? 1 : 0)
                        .bind("kind", target.kind().name())
                        .bind("indicator", target.indicator())
                        .bind("folded", Folding.folded(target.indicator()))
                        .bind("shown", shortened(target.quote()))
                        .add();
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static String shortened(String quote) {
        if (quote.length() <= SHOWN) {
            return quote;
        }
        int end = Character.isHighSurrogate(quote.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return quote.substring(0, end) + "…";
    }

    static List<QueueRow> rows(Handle handle, QueueRequest request) {
        return bound(
                        handle.createQuery("select document, target, confidence, lost, kind, indicator, shown" + PASSES
                                + " order by lost desc, confidence, document, place limit :limit offset :offset"),
                        request)
                .bind("limit", request.limit())
                .bind("offset", request.offset())
                .map((row, context) -> row(row))
                .list();
    }

    static long total(Handle handle, QueueRequest request) {
        return bound(handle.createQuery("select count(*)" + PASSES), request)
                .mapTo(Long.class)
                .one();
    }

    static List<QueuePage.Progress> progress(Handle handle, QueueRequest request) {
        return handle.createQuery("select document, targets, open, lost from review_document where targets > 0"
                        + " order by open desc, document limit :most offset :offset")
                .bind("most", QueuePage.MOST_DOCUMENTS)
                .bind("offset", request.documentOffset())
                .map((row, context) -> new QueuePage.Progress(
                        Objects.requireNonNull(row.getString(1)), row.getInt(2), row.getInt(3), row.getInt(4)))
                .list();
    }

    static QueuePage.Whole whole(Handle handle) {
        return handle.createQuery("select count(*), coalesce(sum(targets - open), 0), coalesce(sum(open), 0)"
                        + " from review_document where targets > 0")
                .map((row, context) -> new QueuePage.Whole(row.getInt(1), row.getInt(2), row.getInt(3)))
                .one();
    }

    private static <S extends SqlStatement<S>> S bound(S statement, QueueRequest request) {
        TargetKind kind = request.kind();
        String words = Folding.folded(request.indicator().strip());
        return statement
                .bind("document", request.document())
                .bind("kind", kind == null ? null : kind.name())
                .bind("words", words)
                .bind("within", "%" + words.replaceAll("[!%_]", "!$0") + "%");
    }

    private static QueueRow row(ResultSet row) throws SQLException {
        return new QueueRow(
                Objects.requireNonNull(row.getString("document")),
                Objects.requireNonNull(row.getString("target")),
                row.getDouble("confidence"),
                row.getInt("lost") != 0,
                TargetKind.valueOf(Objects.requireNonNull(row.getString("kind"))),
                Objects.requireNonNull(row.getString("indicator")),
                Objects.requireNonNull(row.getString("shown")));
    }
}
