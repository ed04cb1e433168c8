package vn.chitieu.app.review;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jdbi.v3.core.Handle;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.ExtractionJson;
import vn.chitieu.extractor.model.Source;

/**
 * The extraction of a file of a reviewed document as the extractor made it. That of the file which the library has is in
 * use; one beside it is of a load that is under way, or that failed.
 *
 * @param document id in the library
 * @param since id of the last decision that is about another file which once had this id; 0 where there is none
 * @param published id of the last decision that is in the library for certain
 */
record ReviewBase(String document, long since, long published, Extraction extraction) {

    /** What is known of a base without its extraction. */
    record Label(String document, String name, String sha256, long since, long published, long revision) {

        /** Whether it is of this file, or of another state of the same. */
        boolean isOf(Source source) {
            return sha256.equals(source.sha256()) || name.equals(source.name());
        }
    }

    private static final String LABEL = "select document, name, sha256, since, published, revision from review_base";

    /** That of a file. */
    static Optional<Label> label(Handle handle, String document, String sha256) {
        return handle.createQuery(LABEL + " where document = :document and sha256 = :sha256")
                .bind("document", document)
                .bind("sha256", sha256)
                .map((row, context) -> label(row))
                .findOne();
    }

    /** The last that is of this file, or of another state of the same. */
    static Optional<Label> lastOf(Handle handle, String document, Source source) {
        return handle
                .createQuery(LABEL + " where document = :document order by revision desc")
                .bind("document", document)
                .map((row, context) -> label(row))
                .list()
                .stream()
                .filter(label -> label.isOf(source))
                .findFirst();
    }

    /** Documents of which decisions may not be in the library yet. */
    static List<Label> unpublished(Handle handle) {
        return handle.createQuery(LABEL + " where published < (select max(id) from review_decision"
                        + " where review_decision.document = review_base.document)")
                .map((row, context) -> label(row))
                .list();
    }

    /** The last decision on each reviewed document, by its id and the digest of its file. */
    static Map<String, Long> decisions(Handle handle) {
        Map<String, Long> decisions = new HashMap<>();
        handle.createQuery("select review_base.document || ' ' || sha256, max(id) from review_base join review_decision"
                        + " on review_decision.document = review_base.document and id > since group by 1")
                .map((row, context) -> Map.entry(Objects.requireNonNull(row.getString(1)), row.getLong(2)))
                .forEach(entry -> decisions.put(entry.getKey(), entry.getValue()));
        return decisions;
    }

    static Extraction extraction(Handle handle, Label label) {
        byte[] packed = handle.createQuery(
                        "select extraction from review_base where document = :document and sha256 = :sha256")
                .bind("document", label.document())
                .bind("sha256", label.sha256())
                .mapTo(byte[].class)
                .one();
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return ExtractionJson.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the base of the review of " + label.document() + " is damaged", e);
        }
    }

    /** Writes it in place of the one that is there of the same file. */
    void write(Handle handle) {
        Source source = extraction.document().source();
        handle.createUpdate("insert into review_base (document, name, sha256, since, published, revision,"
                        + " extraction) values (:document, :name, :sha256, :since, :published, 1 + coalesce((select"
                        + " max(revision) from review_base where document = :document), 0), :extraction)"
                        + " on conflict (document, sha256) do update set name = excluded.name, since = excluded.since,"
                        + " published = excluded.published, revision = excluded.revision,"
                        + " extraction = excluded.extraction")
                .bind("document", document)
                .bind("name", source.name())
                .bind("sha256", source.sha256())
                .bind("since", since)
                .bind("published", published)
                .bind("extraction", packed(extraction))
                .execute();
    }

    /** Removes those of all other files of a document. */
    static void removeOthers(Handle handle, String document, String sha256) {
        handle.execute("delete from review_base where document = ? and sha256 <> ?", document, sha256);
    }

    static void published(Handle handle, String document, String sha256, long decision) {
        handle.execute(
                "update review_base set published = ? where document = ? and sha256 = ?", decision, document, sha256);
    }

    private static byte[] packed(Extraction extraction) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            ExtractionJson.writeLine(extraction, out);
        } catch (IOException e) {
            // Memory does not fail to be written.
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Label label(ResultSet row) throws SQLException {
        return new Label(
                Objects.requireNonNull(row.getString("document")),
                Objects.requireNonNull(row.getString("name")),
                Objects.requireNonNull(row.getString("sha256")),
                row.getLong("since"),
                row.getLong("published"),
                row.getLong("revision"));
    }
}
