package vn.chitieu.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import vn.chitieu.index.model.Filter;
import vn.chitieu.index.model.SearchRequest;
import vn.chitieu.index.query.QueryException;
import vn.chitieu.index.query.QueryNode;
import vn.chitieu.index.query.QueryParser;
import vn.chitieu.index.schema.IndexField;

/** Makes Lucene queries of requests. Immutable, thread-safe. */
final class QueryCompiler {

    private final Vocabulary vocabulary;
    private final FacetQueries facets;
    private final PhraseCompiler phrases;

    QueryCompiler(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.facets = new FacetQueries(vocabulary.indicators(), vocabulary.formerAgencies());
        this.phrases = new PhraseCompiler(vocabulary);
    }

    /** Queries for facets, as this compiler makes them. */
    FacetQueries facets() {
        return facets;
    }

    /** Compiles a request. */
    CompiledQuery compile(SearchRequest request) throws QueryException, IOException {
        return new Compilation(request).run();
    }

    /** One request on its way. */
    private final class Compilation {

        private final SearchRequest request;
        private final RestoredQuery restored = new RestoredQuery(vocabulary.accents());
        private final List<CompiledQuery.Part> parts = new ArrayList<>();
        private final List<CompiledQuery.Mark> marks = new ArrayList<>();
        private final BooleanQuery.Builder order = new BooleanQuery.Builder();

        Compilation(SearchRequest request) {
            this.request = request;
        }

        CompiledQuery run() throws QueryException, IOException {
            QueryNode tree = QueryParser.parse(request.query());
            List<QueryNode> nodes = new ArrayList<>(tree instanceof QueryNode.And and ? and.nodes() : List.of(tree));
            Level level = level(nodes, request.filters());
            Records records = new Records(request.scope());
            BooleanQuery more = order.build();
            return new CompiledQuery(
                    records.only(level.all()),
                    level.most() == level.all() ? null : records.only(level.most()),
                    more.clauses().isEmpty() ? null : more,
                    parts,
                    marks,
                    restored.text(request.query()));
        }

        /** What stands beside each other: all of it must be true. */
        private Level level(List<QueryNode> nodes, List<Filter> filters) throws IOException {
            TargetConditions conditions = new TargetConditions(request.scope());
            BooleanQuery.Builder rest = new BooleanQuery.Builder();
            List<QueryNode.Word> words = new ArrayList<>();
            for (Filter filter : filters) {
                has(filter, rest, conditions);
            }
            for (QueryNode node : nodes) {
                if (node instanceof QueryNode.Word word) {
                    words.add(word);
                } else if (node instanceof QueryNode.Not not) {
                    rest.add(level(List.of(not.node()), List.of()).all(), Occur.MUST_NOT);
                } else {
                    add(node, rest, conditions);
                }
            }
            conditions.query().ifPresent(query -> rest.add(query, Occur.MUST));
            if (words.isEmpty()) {
                if (nodes.stream().allMatch(QueryNode.Not.class::isInstance)) {
                    rest.add(new MatchAllDocsQuery(), Occur.FILTER);
                }
                Query all = rest.build();
                return new Level(all, all);
            }
            return words(words, rest.build());
        }

        private Level words(List<QueryNode.Word> words, BooleanQuery rest) throws IOException {
            List<Slot> slots = new ArrayList<>();
            for (QueryNode.Word word : request.literal() ? words : restored.restore(words)) {
                slots.addAll(Slot.of(vocabulary.analyzer(), word.text(), word.prefix()));
            }
            if (slots.isEmpty()) {
                return new Level(rest, rest);
            }
            WordCompiler.Words compiled = new WordCompiler(vocabulary, phrases, parts, marks).compile(slots);
            compiled.order().forEach(query -> order.add(query, Occur.SHOULD));
            Query all = with(rest, compiled.all());
            return new Level(all, compiled.most() == compiled.all() ? all : with(rest, compiled.most()));
        }

        private static Query with(BooleanQuery rest, Query words) {
            BooleanQuery.Builder both = new BooleanQuery.Builder().add(words, Occur.MUST);
            rest.clauses().forEach(both::add);
            return both.build();
        }

        private void has(Filter filter, BooleanQuery.Builder rest, TargetConditions conditions) {
            Query query = facets.query(filter.facet(), filter.values());
            if (FacetQueries.OF_TARGETS.contains(filter.facet())) {
                conditions.filter(query);
            } else {
                rest.add(query, Occur.FILTER);
            }
        }

        /** Adds what a node asks for. */
        private void add(QueryNode node, BooleanQuery.Builder rest, TargetConditions conditions) throws IOException {
            if (node instanceof QueryNode.Phrase phrase) {
                List<Slot> slots = Slot.of(vocabulary.analyzer(), phrase.text(), false);
                Query query = phrases.anywhere(slots);
                marks.add(phrases.mark(slots));
                rest.add(query, Occur.FILTER);
                // The order is that of the words: a phrase alone would not tell a heading from a long text.
                WordCompiler.Words words =
                        new WordCompiler(vocabulary, phrases, parts, new ArrayList<>()).compile(slots);
                rest.add(words.all(), Occur.SHOULD);
                words.order().forEach(more -> order.add(more, Occur.SHOULD));
            } else if (node instanceof QueryNode.In in) {
                List<Slot> slots = Slot.of(vocabulary.analyzer(), in.text(), false);
                in(in, slots, rest, conditions);
            } else if (node instanceof QueryNode.Has has) {
                has(new Filter(has.facet(), List.of(has.value())), rest, conditions);
            } else if (node instanceof QueryNode.Number number) {
                rest.add(Figures.number(number.number()), Occur.FILTER);
            } else if (node instanceof QueryNode.Value value) {
                conditions.filter(Figures.value(value));
            } else if (node instanceof QueryNode.Time time) {
                conditions.filter(Figures.time(time));
            } else if (node instanceof QueryNode.YearRange years) {
                rest.add(Figures.issued(years), Occur.FILTER);
            } else if (node instanceof QueryNode.And and) {
                rest.add(level(and.nodes(), List.of()).all(), Occur.MUST);
            } else if (node instanceof QueryNode.Or or) {
                rest.add(either(or), Occur.MUST);
            } else {
                rest.add(new MatchAllDocsQuery(), Occur.FILTER);
            }
        }

        private void in(QueryNode.In in, List<Slot> slots, BooleanQuery.Builder rest, TargetConditions conditions) {
            IndexField field =
                    switch (in.field()) {
                        case INDICATOR -> IndexField.INDICATOR;
                        case TITLE -> IndexField.TITLE;
                        case HEADING -> IndexField.HEADING;
                    };
            List<List<Slot>> together =
                    in.phrase() ? List.of(slots) : slots.stream().map(List::of).toList();
            for (List<Slot> words : together) {
                Query query = phrases.in(field, words);
                marks.add(phrases.mark(words));
                switch (in.field()) {
                    case INDICATOR -> conditions.must(query);
                    case HEADING -> rest.add(query, Occur.MUST);
                    case TITLE -> rest.add(new OfDocuments(query), Occur.FILTER);
                }
            }
        }

        private Query either(QueryNode.Or or) throws IOException {
            BooleanQuery.Builder either = new BooleanQuery.Builder();
            for (QueryNode node : or.nodes()) {
                List<QueryNode> beside = node instanceof QueryNode.And and ? and.nodes() : List.of(node);
                either.add(level(beside, List.of()).all(), Occur.SHOULD);
            }
            return either.build();
        }
    }

    /**
     * Queries of what stands beside each other.
     *
     * @param all with all words
     * @param most with most words; the same object where that is no different
     */
    private record Level(Query all, Query most) {}
}
