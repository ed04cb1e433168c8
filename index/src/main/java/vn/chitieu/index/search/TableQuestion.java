package vn.chitieu.index.search;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.Filter;
import vn.chitieu.index.model.Scope;

/**
 * What is asked over all documents of an index. Each part of the index, a shard or the whole, answers for its documents;
 * {@link Tables} joins the answers. A document stands in one part only.
 *
 * @param <P> the answer of a part
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "ask")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TableQuestion.Uses.class, name = "uses"),
    @JsonSubTypes.Type(value = TableQuestion.Series.class, name = "series"),
    @JsonSubTypes.Type(value = TableQuestion.Portfolio.class, name = "portfolio"),
    @JsonSubTypes.Type(value = TableQuestion.Disagreeing.class, name = "disagreeing"),
    @JsonSubTypes.Type(value = TableQuestion.OfSeries.class, name = "ofSeries"),
    @JsonSubTypes.Type(value = TableQuestion.Values.class, name = "values"),
    @JsonSubTypes.Type(value = TableQuestion.Documents.class, name = "documents")
})
public sealed interface TableQuestion<P extends TablePart> {

    /** The class of the answer. */
    Class<P> answer();

    /** All values of a facet in what passes the filters. */
    record Uses(Facet facet, Scope scope, List<Filter> filters) implements TableQuestion<TablePart.Uses> {
        @Override
        public Class<TablePart.Uses> answer() {
            return TablePart.Uses.class;
        }
    }

    /** Targets of an indicator. */
    record Series(String indicator, List<Filter> filters) implements TableQuestion<TablePart.Hits> {
        @Override
        public Class<TablePart.Hits> answer() {
            return TablePart.Hits.class;
        }
    }

    /** What an agency answers for. */
    record Portfolio(String agency, List<Filter> filters) implements TableQuestion<TablePart.Portfolio> {
        @Override
        public Class<TablePart.Portfolio> answer() {
            return TablePart.Portfolio.class;
        }
    }

    /** What is set for each place, indicator, unit and time. */
    record Disagreeing(List<Filter> filters) implements TableQuestion<TablePart.Disagreeing> {
        @Override
        public Class<TablePart.Disagreeing> answer() {
            return TablePart.Disagreeing.class;
        }
    }

    /** Targets of these series. */
    record OfSeries(List<Filter> filters, List<String> series) implements TableQuestion<TablePart.Placed> {
        @Override
        public Class<TablePart.Placed> answer() {
            return TablePart.Placed.class;
        }
    }

    /** Values of a facet with a word that begins as what was typed. */
    record Values(Facet facet, String typed) implements TableQuestion<TablePart.Values> {
        @Override
        public Class<TablePart.Values> answer() {
            return TablePart.Values.class;
        }
    }

    /** Ids of all documents. */
    record Documents() implements TableQuestion<TablePart.Documents> {
        @Override
        public Class<TablePart.Documents> answer() {
            return TablePart.Documents.class;
        }
    }
}
