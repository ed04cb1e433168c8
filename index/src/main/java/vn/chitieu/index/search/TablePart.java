package vn.chitieu.index.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.index.model.FacetCount;
import vn.chitieu.index.model.FacetUse;
import vn.chitieu.index.schema.StoredHit;

/** What one part of an index answers to a {@link TableQuestion}. */
public sealed interface TablePart {

    /** Values of a facet; those that differ in case and accents only are one, called by the first of them. */
    record Uses(List<FacetUse> uses) implements TablePart {}

    /**
     * Targets, by document and place in it.
     *
     * @param total number of all; more than {@code hits} where these were cut
     */
    record Hits(List<StoredHit> hits, long total) implements TablePart {}

    /**
     * What documents have of an agency, newest first.
     *
     * @param total number of all documents; more than {@code documents} where these were cut
     */
    record Portfolio(List<InDocument> documents, int total, List<FacetCount> topics) implements TablePart {}

    /**
     * What one document has of an agency.
     *
     * @param issued day of issue as days since 1970-01-01
     */
    record InDocument(
            String id, @Nullable String title, @Nullable Long issued, long clauses, long targets) {}

    /** What is set, by series. */
    record Disagreeing(Map<String, Seen> series) implements TablePart {}

    /**
     * What is known of the targets of one series.
     *
     * @param document one that sets a value
     * @param value that it sets, in its sortable form
     * @param documents whether another document sets a value
     * @param values whether another value is set
     */
    record Seen(String document, long value, boolean documents, boolean values) {

        static Seen of(String document, long value) {
            return new Seen(document, value, false, false);
        }

        /** The same with what is known of more targets. */
        Seen and(Seen other) {
            return new Seen(
                    document,
                    value,
                    documents || other.documents || !document.equals(other.document),
                    values || other.values || value != other.value);
        }

        /** Whether two documents set different values: with several documents and several values, two do. */
        boolean disagrees() {
            return documents && values;
        }
    }

    /** Targets by series, document and place in it. */
    record Placed(List<InSeries> targets) implements TablePart {}

    /** A target of a series. */
    record InSeries(String series, StoredHit hit) {}

    /** Values of a facet. */
    record Values(List<Value> values) implements TablePart {}

    /**
     * A value of a facet.
     *
     * @param key the form it is compared in
     * @param count number of clauses and targets that have it
     */
    record Value(String key, String value, long count) {}

    /** Ids, sorted; one that stands twice is told twice. */
    record Documents(List<String> ids) implements TablePart {}
}
