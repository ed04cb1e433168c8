package vn.chitieu.solr.schema;

/** Names of what a cluster has beside the fields of the index. */
public final class SolrFields {

    /** Id of a record: that of the document for the document itself, with the place for clauses and targets. */
    public static final String ID = "id";
    /** Version of a document, by which a change that is based on an old one is refused. */
    public static final String VERSION = "_version_";
    /** Values that are kept with a commit; only in the record of these. */
    public static final String STATE = "state";
    /** Id of the record of what is kept with a commit. */
    public static final String STATE_ID = "~state";
    /** The kind of that record. */
    public static final String STATE_RECORD = "STATE";
    /** The parser of queries. */
    public static final String PARSER = "chitieu";
    /** The request, as JSON, that a query is made of. */
    public static final String REQUEST = "chitieu.request";
    /** Which query of the request is meant, see {@link QueryPart}. */
    public static final String PART = "part";
    /** Ids of the records that a query is kept to. */
    public static final String RECORDS = "chitieu.records";
    /** What explains the score of a hit. */
    public static final String EXPLAINER = "chitieu";
    /** Where tables are asked for. */
    public static final String TABLES = "/tables";
    /** The question, as JSON. */
    public static final String QUESTION = "chitieu.question";
    /** The answers of shards. */
    public static final String ANSWERS = "answers";

    private SolrFields() {}
}
