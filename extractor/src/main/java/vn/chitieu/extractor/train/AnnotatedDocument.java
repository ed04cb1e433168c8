package vn.chitieu.extractor.train;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import opennlp.tools.namefind.NameSample;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.Extractor;
import vn.chitieu.extractor.annotation.GoldenCase;
import vn.chitieu.extractor.annotation.TargetFacts;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.extractor.model.TargetKind;
import vn.chitieu.extractor.nlp.Sha256;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.extractor.score.TargetPair;
import vn.chitieu.extractor.score.TargetScore;
import vn.chitieu.extractor.score.TargetScoring;
import vn.chitieu.extractor.target.Arbiter;
import vn.chitieu.extractor.target.Candidate;
import vn.chitieu.extractor.target.Chosen;
import vn.chitieu.extractor.target.FieldChoice;
import vn.chitieu.extractor.target.Verdict;

/** A golden case as training sees it: its bytes, what the rules extract, and the candidates with their outcomes. */
public final class AnnotatedDocument {

    private final GoldenCase golden;
    private final byte[] content;
    private final List<Observation> observations;
    private final List<NameSample> names;
    private final List<Observation> topics;
    private final List<Observation> choices;

    private AnnotatedDocument(
            GoldenCase golden,
            byte[] content,
            List<Observation> observations,
            List<NameSample> names,
            List<Observation> topics,
            List<Observation> choices) {
        this.golden = golden;
        this.content = content;
        this.observations = List.copyOf(observations);
        this.names = List.copyOf(names);
        this.topics = List.copyOf(topics);
        this.choices = List.copyOf(choices);
    }

    /** Reads a case and extracts it with the rules alone. */
    public static AnnotatedDocument read(GoldenCase golden) throws IOException, UnreadableDocumentException {
        byte[] content = Files.readAllBytes(golden.source());
        List<Candidate> candidates = new ArrayList<>();
        List<FieldChoice> choices = new ArrayList<>();
        Arbiter listening = new Listening(candidates, choices);
        Extraction extraction = Extractor.create(listening).extract(name(golden), content);
        List<Candidate> kept = last(candidates);
        return new AnnotatedDocument(
                golden,
                content,
                observe(golden, extraction, kept),
                new NameSamples().of(extraction, golden.expected().targets(), kept),
                TopicTraining.observe(extraction),
                ChoiceSamples.of(choices, score(golden, extraction).pairs()));
    }

    /** Takes the rules at their word, and keeps what they look at and choose between. */
    private record Listening(List<Candidate> candidates, List<FieldChoice> choices) implements Arbiter {

        @Override
        public Verdict judge(Candidate candidate) {
            candidates.add(candidate);
            return RULES.judge(candidate);
        }

        @Override
        public Chosen choose(FieldChoice choice) {
            choices.add(choice);
            return Arbiter.super.choose(choice);
        }
    }

    /** Of a candidate judged twice the last word counts. */
    private static List<Candidate> last(List<Candidate> candidates) {
        List<Candidate> kept = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = candidates.size() - 1; i >= 0; i--) {
            Candidate candidate = candidates.get(i);
            if (seen.add(candidate.kind() + " " + candidate.anchor())) {
                kept.add(0, candidate);
            }
        }
        return kept;
    }

    private static String name(GoldenCase golden) {
        return String.valueOf(golden.source().getFileName());
    }

    public String name() {
        return golden.name();
    }

    /** SHA-256 of its bytes, which tells the document whatever its case is called. */
    String digest() {
        return Sha256.of(content);
    }

    /** Whether a target is annotated that counts. */
    boolean hasTargets() {
        return golden.expected().targets().stream().anyMatch(target -> !target.optional());
    }

    List<NameSample> names() {
        return names;
    }

    List<Observation> topics() {
        return topics;
    }

    /** The values offered for fields. */
    List<Observation> choices() {
        return choices;
    }

    List<Observation> observations() {
        return observations;
    }

    /** What models learn from it; the targets were finished without it. */
    Lesson lesson(List<Observation> finished) {
        return new Lesson(
                name(),
                digest(),
                observations,
                choices,
                finished,
                names.stream().map(NamedSentence::of).toList());
    }

    /** What an extractor makes of the document. */
    public Extraction extract(Extractor extractor) throws UnreadableDocumentException {
        return extractor.extract(name(golden), content);
    }

    /** The score of an extraction of the document. */
    public TargetScore score(Extraction extraction) {
        return score(golden, extraction);
    }

    private static TargetScore score(GoldenCase golden, Extraction extraction) {
        return TargetScoring.score(
                golden.expected().targets(),
                extraction.targets().stream().map(TargetFacts::of).toList());
    }

    private static List<Observation> observe(GoldenCase golden, Extraction extraction, List<Candidate> candidates) {
        List<TargetFacts> expected = golden.expected().targets();
        List<@Nullable Span> places = new QuotePlaces(extraction).of(expected);
        Set<Span> right = right(golden, extraction);
        List<Observation> observations = new ArrayList<>();
        for (Candidate candidate : candidates) {
            String outcome = candidate.kind() != TargetKind.MILESTONE
                    ? outcome(candidate, expected, places)
                    : candidate.byRules()
                            ? (right.contains(candidate.anchor()) ? TargetKind.MILESTONE.name() : Observation.NONE)
                            : due(candidate, extraction.text(), expected, places);
            if (outcome != null) {
                observations.add(new Observation(outcome, candidate.features()));
            }
        }
        return observations;
    }

    /** The indicators of the extracted targets that answer annotated ones. */
    private static Set<Span> right(GoldenCase golden, Extraction extraction) {
        Set<Span> right = new HashSet<>();
        TargetScore score = TargetScoring.score(
                golden.expected().targets(),
                extraction.targets().stream().map(TargetFacts::of).toList());
        for (TargetPair pair : score.pairs()) {
            Target found = extraction.targets().get(pair.foundIndex());
            if (found.spans().indicator() != null) {
                right.add(found.spans().indicator());
            }
        }
        return right;
    }

    /** Whether a candidate that the rules left names an annotated milestone; null where it names one in part only. */
    private static @Nullable String due(
            Candidate candidate, String text, List<TargetFacts> expected, List<@Nullable Span> places) {
        boolean touched = false;
        for (int i = 0; i < expected.size(); i++) {
            TargetFacts target = expected.get(i);
            Span place = places.get(i);
            boolean meets = place != null
                    && place.start() < candidate.anchor().end()
                    && candidate.anchor().start() < place.end();
            if (meets && target.kind() == TargetKind.MILESTONE) {
                TargetFacts words = target.withIndicator(candidate.anchor().in(text));
                if (!TargetScoring.score(List.of(target), List.of(words))
                        .pairs()
                        .isEmpty()) {
                    return target.optional() ? null : TargetKind.MILESTONE.name();
                }
            }
            touched |= meets;
        }
        return touched ? null : Observation.NONE;
    }

    /** The kind of the annotated target whose quote holds the candidate and, with it, its number; null if optional. */
    private static @Nullable String outcome(
            Candidate candidate, List<TargetFacts> expected, List<@Nullable Span> places) {
        for (int i = 0; i < expected.size(); i++) {
            TargetFacts target = expected.get(i);
            Span place = places.get(i);
            boolean inside = place != null
                    && place.start() <= candidate.anchor().start()
                    && candidate.anchor().end() <= place.end();
            boolean same = candidate.value() == null
                    || target.value() != null && candidate.value().doubleValue() == target.value();
            if (inside && same && target.kind() == candidate.kind()) {
                return target.optional() ? null : candidate.kind().name();
            }
        }
        return Observation.NONE;
    }
}
