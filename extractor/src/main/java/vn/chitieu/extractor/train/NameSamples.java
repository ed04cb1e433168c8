package vn.chitieu.extractor.train;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.namefind.NameSample;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.agency.AgencyFinder;
import vn.chitieu.extractor.annotation.TargetFacts;
import vn.chitieu.extractor.citation.NumberScanner;
import vn.chitieu.extractor.lexicon.Token;
import vn.chitieu.extractor.lexicon.Tokenizer;
import vn.chitieu.extractor.model.AgencyMention;
import vn.chitieu.extractor.model.Clause;
import vn.chitieu.extractor.model.ClauseKind;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.nlp.NameType;
import vn.chitieu.extractor.target.Candidate;
import vn.chitieu.extractor.target.Passages;

/**
 * Sentences with their names, from an annotated document: indicators and the values of targets as annotated; times,
 * numbers of documents, agencies and other values as the rules read them, agencies also as annotated. Not thread-safe.
 */
final class NameSamples {

    private final AgencyFinder agencies = AgencyFinder.create();
    private final Passages passages = new Passages();

    /**
     * The samples of a document: its sentences outside tables.
     *
     * @param candidates what the rules looked at, with the numbers' places
     */
    List<NameSample> of(Extraction extraction, List<TargetFacts> expected, List<Candidate> candidates) {
        String text = extraction.text();
        Labels labels = new Labels(text);
        label(labels, extraction, expected, candidates);
        List<NameSample> samples = new ArrayList<>();
        for (Span line : lines(extraction)) {
            for (Span sentence : passages.sentences(text, line)) {
                read(labels, text, sentence);
                List<Token> tokens = Tokenizer.tokens(text, sentence.start(), sentence.end());
                NameSample sample = labels.sample(tokens);
                if (sample != null) {
                    samples.add(sample);
                }
            }
        }
        return samples;
    }

    /** The lines of the text outside tables. */
    private static List<Span> lines(Extraction extraction) {
        boolean[] table = new boolean[extraction.text().length() + 1];
        for (Clause clause : extraction.clauses()) {
            if (clause.kind() == ClauseKind.TABLE || clause.kind() == ClauseKind.ROW) {
                java.util.Arrays.fill(table, clause.start(), clause.end(), true);
            }
        }
        List<Span> lines = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= extraction.text().length(); at++) {
            if (at == extraction.text().length() || extraction.text().charAt(at) == '\n') {
                if (at > from && !table[from]) {
                    lines.add(new Span(from, at));
                }
                from = at + 1;
            }
        }
        return lines;
    }

    private void label(Labels labels, Extraction extraction, List<TargetFacts> expected, List<Candidate> candidates) {
        List<@Nullable Span> places = new QuotePlaces(extraction).of(expected);
        for (int i = 0; i < expected.size(); i++) {
            Span place = places.get(i);
            TargetFacts target = expected.get(i);
            if (place == null || target.optional()) {
                continue;
            }
            for (Candidate candidate : candidates) {
                if (candidate.value() != null
                        && target.value() != null
                        && candidate.value().doubleValue() == target.value()
                        && place.start() <= candidate.anchor().start()
                        && candidate.anchor().end() <= place.end()) {
                    labels.value(candidate.anchor(), target.unit());
                }
            }
            if (target.indicator() != null) {
                labels.indicator(place, target.indicator());
            }
        }
    }

    private void read(Labels labels, String text, Span sentence) {
        for (Span value : passages.values(text, sentence)) {
            labels.add(NameType.VALUE, value);
        }
        for (Span time : passages.times(text, sentence)) {
            labels.add(NameType.TIME, time);
        }
        for (AgencyMention agency : agencies.find(text, sentence.start(), sentence.end())) {
            labels.add(NameType.AGENCY, new Span(agency.start(), agency.end()));
        }
        for (int at = sentence.start(); at < sentence.end(); at++) {
            boolean starts = Character.isDigit(text.charAt(at))
                    && (at == sentence.start() || !Character.isLetterOrDigit(text.charAt(at - 1)));
            NumberScanner.DocumentNumber number = starts ? NumberScanner.at(text, at, sentence.end()) : null;
            if (number != null) {
                labels.add(NameType.DOCUMENT_NUMBER, new Span(number.start(), number.end()));
                at = number.end();
            }
        }
    }
}
