package vn.chitieu.index.schema;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.AgencyMention;
import vn.chitieu.extractor.model.Clause;
import vn.chitieu.extractor.model.DocumentFacts;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.extractor.model.TargetAgency;
import vn.chitieu.index.analysis.DocumentNumbers;
import vn.chitieu.index.analysis.TextAnalyzer;
import vn.chitieu.index.analysis.TextToken;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.IndexedDocument;

/**
 * Makes the Lucene documents of a document: one for itself, and for each clause its targets and then the clause itself, so that a clause
 * can be found by a target that it holds (a block in the sense of Lucene's join). Repeats are left out: their text
 * stands in the index once. Thread-safe.
 */
public final class DocumentMapper {

    /** Record of a document itself. */
    public static final String DOCUMENT = "DOCUMENT";
    /** Record of a clause. */
    public static final String CLAUSE = "CLAUSE";
    /** Record of a clause or target of a copy that is not shown. */
    public static final String COPY = "COPY";
    /** Record of a target. */
    public static final String TARGET = "TARGET";

    private final TextAnalyzer analyzer;
    private final Weights weights;
    private final IndicatorNames indicators;

    public DocumentMapper(TextAnalyzer analyzer, Weights weights, IndicatorNames indicators) {
        this.analyzer = analyzer;
        this.weights = weights;
        this.indicators = indicators;
    }

    /** What all clauses and targets of a document share. */
    private record Shared(
            IndexedDocument document,
            List<TextToken> title,
            @Nullable Long day,
            FacetKeys keys,
            WordsOf words) {

        DocumentFacts facts() {
            return document.extraction().document();
        }
    }

    /** The Lucene documents, in the order in which they must be added; each clause is mapped when it is its turn. */
    public Iterable<Document> map(IndexedDocument document) {
        DocumentFacts facts = document.extraction().document();
        Shared shared = new Shared(
                document,
                analyzer.tokens(title(facts)),
                FieldWriter.day(facts.issuedOn()),
                new FacetKeys(),
                new WordsOf(analyzer));
        List<Around> clauses = Around.of(document.extraction());
        return () -> new InTurn(itself(shared), clauses.iterator(), (around, place) -> block(shared, around, place));
    }

    private static Document itself(Shared shared) {
        FieldWriter itself = new FieldWriter(shared.keys());
        itself.term(IndexField.DOCUMENT_ID, shared.document().id());
        itself.term(IndexField.RECORD, DOCUMENT);
        itself.positions(IndexField.TITLE, shared.title());
        return itself.document();
    }

    private List<Document> block(Shared shared, Around around, int place) throws IOException {
        List<Document> block = new ArrayList<>();
        List<TextToken> above = shared.words().of(String.join("\n", around.headings()));
        List<List<TextToken>> indicators = new ArrayList<>();
        for (Target target : around.targets()) {
            List<TextToken> indicator = shared.words().of(target.indicator());
            indicators.add(indicator);
            List<TextToken> parent = shared.words().of(target.parent() == null ? "" : target.parent());
            block.add(target(shared, around, target, new Places(indicator, parent, above), place + block.size()));
        }
        block.add(clause(shared, around, indicators, above, place + block.size()));
        return block;
    }

    /** Analysed words that a target shares with what it stands under. */
    private record Places(List<TextToken> indicator, List<TextToken> parent, List<TextToken> above) {}

    private static String title(DocumentFacts facts) {
        return Stream.of(facts.type(), facts.number(), facts.title())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    private Document clause(
            Shared shared, Around around, List<List<TextToken>> indicators, List<TextToken> above, int place)
            throws IOException {
        Clause clause = around.clause();
        FieldWriter fields = fields(shared, CLAUSE, place);
        List<TextToken> text = analyzer.tokens(around.text());
        List<TextToken> heading = shared.words().of(clause.heading() == null ? "" : clause.heading());
        Set<String> lead = names(clause.lead());
        Set<String> coordinating = names(clause.coordinating());
        // The cell of a row names agencies for its target.
        around.targets().forEach(target -> {
            lead.addAll(named(target.lead()));
            coordinating.addAll(named(target.coordinating()));
        });
        WeightedTerms terms = new WeightedTerms();
        terms.add(text, weights.text());
        terms.add(heading, weights.heading());
        terms.add(above, weights.above());
        terms.add(shared.title(), weights.title());
        for (List<TextToken> indicator : indicators) {
            terms.add(indicator, weights.indicator());
        }
        terms.add(shared.words().of(agencies(lead, coordinating)), weights.agency());
        terms.add(shared.words().of(String.join("\n", around.charged())), weights.charged());
        terms.add(shared.words().of(around.parents()), weights.parent());
        fields.terms(terms);
        fields.positions(IndexField.TEXT, text);
        fields.positions(IndexField.HEADING, heading);
        fields.positions(IndexField.HEADING, above);
        indicators.forEach(indicator -> fields.positions(IndexField.INDICATOR, indicator));
        agencyFacets(fields, lead, coordinating);
        clause.topics().forEach(topic -> fields.facet(Facet.TOPIC, topic));
        around.targets().forEach(target -> targetFacets(fields, target));
        numbers(around.cited(), text).forEach(number -> fields.term(IndexField.NUMBER, number));
        fields.stored(stored(shared, around, null, around.text()));
        return fields.document();
    }

    private Document target(Shared shared, Around around, Target target, Places places, int place) throws IOException {
        FieldWriter fields = fields(shared, TARGET, place);
        List<TextToken> text = analyzer.tokens(target.quote());
        Clause clause = around.clause();
        List<TextToken> heading = shared.words().of(clause.heading() == null ? "" : clause.heading());
        Set<String> lead = canonical(target.lead());
        Set<String> coordinating = canonical(target.coordinating());
        WeightedTerms terms = new WeightedTerms();
        terms.add(text, weights.text());
        terms.add(heading, weights.above());
        terms.add(places.above(), weights.above());
        terms.add(places.indicator(), weights.indicator());
        terms.add(places.parent(), weights.parent());
        terms.add(shared.title(), weights.title());
        terms.add(shared.words().of(agencies(lead, coordinating)), weights.agency());
        fields.terms(terms);
        fields.positions(IndexField.TEXT, text);
        fields.positions(IndexField.HEADING, heading);
        fields.positions(IndexField.HEADING, places.above());
        fields.positions(IndexField.INDICATOR, places.indicator());
        agencyFacets(fields, lead, coordinating);
        clause.topics().forEach(topic -> fields.facet(Facet.TOPIC, topic));
        targetFacets(fields, target);
        sorted(fields, shared.facts(), target);
        fields.figures(target);
        if (target.mentionOf() == null) {
            fields.series(series(shared.facts(), target));
        }
        fields.stored(stored(shared, around, target, target.quote()));
        return fields.document();
    }

    private static StoredHit stored(Shared shared, Around around, @Nullable Target target, String text) {
        return new StoredHit(
                shared.document().id(),
                shared.facts(),
                around.clause(),
                target,
                around.headings(),
                text,
                shared.document().copies());
    }

    private FieldWriter fields(Shared shared, String record, int place) {
        FieldWriter fields = new FieldWriter(shared.keys());
        fields.term(IndexField.DOCUMENT_ID, shared.document().id());
        fields.term(IndexField.RECORD, shared.document().copyOf() == null ? record : COPY);
        fields.place(place);
        DocumentFacts facts = shared.facts();
        if (facts.number() != null) {
            fields.term(IndexField.NUMBER, numberKey(facts.number()));
        }
        fields.issued(shared.day());
        fields.facet(Facet.ISSUER, facts.issuer());
        fields.facet(Facet.PLACE, facts.place());
        fields.facet(Facet.TYPE, facts.type());
        Years issued = Years.of(facts.issuedOn());
        fields.facet(Facet.YEAR, issued == null ? null : Integer.toString(issued.from()));
        fields.facet(Facet.DOCUMENT, shared.document().id());
        return fields;
    }

    /** Keys of the documents that a clause cites: by the extraction, and by every number that stands in its text. */
    private static Set<String> numbers(List<String> cited, List<TextToken> text) {
        Set<String> numbers = new LinkedHashSet<>();
        cited.forEach(number -> numbers.add(numberKey(number)));
        for (TextToken token : text) {
            if (token.type().equals(TextAnalyzer.WHOLE)) {
                numbers.add(numberKey(token.text()));
            }
        }
        return numbers;
    }

    /** How numbers of documents are compared. */
    public static String numberKey(String number) {
        return FacetKey.of(DocumentNumbers.canonical(number));
    }

    private void targetFacets(FieldWriter fields, Target target) {
        fields.facet(Facet.INDICATOR, indicators.name(target));
        fields.facet(Facet.UNIT, target.unit());
        fields.facet(
                Facet.COMPARATOR,
                target.comparator() == null ? null : target.comparator().name());
        fields.facet(Facet.KIND, target.kind().name());
    }

    /** What tables of targets are sorted by: the words that they show. */
    private static void sorted(FieldWriter fields, DocumentFacts facts, Target target) {
        fields.sorted(Facet.INDICATOR, target.indicator());
        fields.sorted(Facet.UNIT, target.unit());
        fields.sorted(
                Facet.LEAD,
                target.lead().isEmpty() ? null : target.lead().get(0).canonical());
        fields.sorted(Facet.KIND, target.kind().name());
        fields.sorted(Facet.ISSUER, facts.issuer());
        fields.sorted(Facet.PLACE, facts.place());
        fields.deadline(target.time());
    }

    private static void agencyFacets(FieldWriter fields, Set<String> lead, Set<String> coordinating) {
        lead.forEach(name -> fields.facet(Facet.LEAD, name));
        coordinating.forEach(name -> fields.facet(Facet.COORDINATING, name));
        Stream.concat(lead.stream(), coordinating.stream())
                .distinct()
                .forEach(name -> fields.facet(Facet.AGENCY, name));
    }

    private static String agencies(Set<String> lead, Set<String> coordinating) {
        return String.join("\n", lead) + "\n" + String.join("\n", coordinating);
    }

    private static Set<String> names(List<AgencyMention> mentions) {
        return mentions.stream().map(AgencyMention::canonical).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The agencies that the clause of the target itself names. */
    private static Set<String> named(List<TargetAgency> agencies) {
        return canonical(agencies.stream().filter(agency -> !agency.inherited()).toList());
    }

    private static Set<String> canonical(List<TargetAgency> agencies) {
        return agencies.stream().map(TargetAgency::canonical).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What targets must share to contradict each other: null where one of the parts is unknown. */
    private @Nullable String series(DocumentFacts facts, Target target) {
        if (facts.place() == null || target.unit() == null || target.time() == null || target.value() == null) {
            return null;
        }
        return Stream.of(
                        facts.place(),
                        indicators.name(target),
                        target.unit(),
                        target.time(),
                        String.valueOf(target.parent() != null))
                .map(FacetKey::of)
                .collect(Collectors.joining("|"));
    }
}
