package vn.chitieu.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.chitieu.index.model.AgencyPortfolio;
import vn.chitieu.index.model.CrossConflicts;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.FacetUse;
import vn.chitieu.index.model.Filter;
import vn.chitieu.index.model.HitSink;
import vn.chitieu.index.model.IndexedDocument;
import vn.chitieu.index.model.IndicatorSeries;
import vn.chitieu.index.model.Scope;
import vn.chitieu.index.model.SearchRequest;
import vn.chitieu.index.model.SearchResult;
import vn.chitieu.index.model.Suggestion;
import vn.chitieu.index.query.QueryException;

/** Clauses and targets of many documents, searchable. Thread-safe. */
public interface ClauseIndex extends AutoCloseable {

    /** Adds a document, or replaces the one with its id; found after {@link #refresh}, kept after {@link #commit}. */
    void put(IndexedDocument document) throws IOException;

    /** Removes the document with this id, if there is one; gone after {@link #refresh}. */
    void remove(String documentId) throws IOException;

    /** Makes what was put and removed visible to searches. */
    void refresh() throws IOException;

    /**
     * Makes what was put and removed survive a power cut.
     *
     * @param state small values that are kept with it, see {@link #state}
     */
    void commit(Map<String, String> state) throws IOException;

    /** What the last commit was given; empty for a new index. */
    Map<String, String> state() throws IOException;

    /** @throws QueryException if the query cannot be understood; it says where and what was expected */
    SearchResult search(SearchRequest request) throws IOException, QueryException;

    /**
     * Gives the hits of a request one by one, all of one state of the index.
     *
     * @param request whose offset counts, and whose limit does not
     * @param most greatest number of hits, at most {@value SearchRequest#MAX_OFFSET}
     * @return the answer without hits
     * @throws QueryException as {@link #search} does, before the sink hears of anything
     */
    SearchResult scan(SearchRequest request, int most, HitSink sink) throws IOException, QueryException;

    /** Values of a facet that have words beginning with what was typed, with or without accents, most frequent first. */
    List<Suggestion> suggest(Facet facet, String typed, int limit) throws IOException;

    /** All values of a facet in clauses and targets that pass the filters, in the order of their folded words. */
    List<FacetUse> uses(Facet facet, Scope scope, List<Filter> filters) throws IOException;

    /** What documents set for an indicator: an id or words of the list of indicators, or words of a target. */
    IndicatorSeries compare(String indicator, List<Filter> filters) throws IOException;

    /** What an agency answers for. */
    AgencyPortfolio portfolio(String agency, List<Filter> filters) throws IOException;

    /** Conflicts across documents. */
    CrossConflicts conflicts(List<Filter> filters) throws IOException;

    /** Ids of the documents that are in the index, as {@link #refresh} last left it, sorted. */
    List<String> documents() throws IOException;

    /**
     * Copies the files of the last commit, with its state, while searching and writing go on.
     *
     * @param into an empty folder
     */
    void snapshot(Path into) throws IOException;

    /** What is wrong with the files and entries of the last commit, a line each: damage, clauses that stand twice. */
    List<String> check() throws IOException;

    @Override
    void close() throws IOException;
}
