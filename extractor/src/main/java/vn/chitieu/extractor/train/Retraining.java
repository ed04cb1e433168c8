package vn.chitieu.extractor.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.Extractor;
import vn.chitieu.extractor.annotation.GoldenCase;
import vn.chitieu.extractor.annotation.GoldenException;
import vn.chitieu.extractor.nlp.Classifier;
import vn.chitieu.extractor.nlp.Generation;
import vn.chitieu.extractor.nlp.ModelOrigin;
import vn.chitieu.extractor.nlp.Models;
import vn.chitieu.extractor.nlp.Sha256;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.extractor.score.TargetCounts;
import vn.chitieu.extractor.target.Arbiter;
import vn.chitieu.extractor.target.ModelArbiter;
import vn.chitieu.extractor.target.Proposers;

/**
 * Trains models anew from the shipped lessons and from cases of one's own, and says whether they are better than those
 * in use. The same cases give the same bytes. Immutable.
 *
 * <pre>{@code
 * Retraining retraining = Retraining.read(GoldenCases.read(folder), () -> {});
 * ModelOrigin.Judgement judgement = retraining.judge(Retraining.InUse.of(installed.read()), () -> {});
 * if (!judgement.isWorse()) {
 *     installed.install(retraining.train(judgement));
 * }
 * }</pre>
 */
public final class Retraining {

    /** Of so many cases one is held out; with fewer, each is held out once. */
    private static final int FOLDS = 5;

    private final List<Lesson> shipped;
    private final List<AnnotatedDocument> documents;

    private Retraining(List<Lesson> shipped, List<AnnotatedDocument> documents) {
        this.shipped = List.copyOf(shipped);
        this.documents = List.copyOf(documents);
    }

    /** Hears of each step that takes a while. */
    @FunctionalInterface
    public interface Progress {
        void step();
    }

    /**
     * Models that are in use.
     *
     * @param learnt digests of the documents that they learnt from
     */
    public record InUse(Models models, Set<String> learnt) {

        public InUse {
            learnt = Set.copyOf(learnt);
        }

        /** The models of a generation, or those of the program for null. */
        public static InUse of(@Nullable Generation generation) throws IOException {
            return generation == null
                    ? shipped()
                    : new InUse(
                            generation.models(), Set.copyOf(generation.origin().learnt()));
        }

        private static InUse shipped() throws IOException {
            return new InUse(
                    Models.shipped(),
                    ShippedLessons.load().stream().map(Lesson::digest).collect(Collectors.toSet()));
        }
    }

    /**
     * Reads and extracts cases. A case of a shipped document takes its place.
     *
     * @throws GoldenException if one cannot be read, two are of the same document, or none has a target that counts
     */
    public static Retraining read(List<GoldenCase> cases, Progress progress) throws GoldenException, IOException {
        return read(cases, ShippedLessons.load(), progress);
    }

    static Retraining read(List<GoldenCase> cases, List<Lesson> lessons, Progress progress)
            throws GoldenException, IOException {
        Map<String, AnnotatedDocument> byDigest = new LinkedHashMap<>();
        for (GoldenCase golden : cases) {
            AnnotatedDocument document = document(golden);
            AnnotatedDocument same = byDigest.putIfAbsent(document.digest(), document);
            if (same != null) {
                throw new GoldenException("cases " + same.name() + " and " + document.name()
                        + " are of the same document: remove one of them");
            }
            progress.step();
        }
        if (byDigest.values().stream().noneMatch(AnnotatedDocument::hasTargets)) {
            throw new GoldenException("no case has a target that was reviewed: there is nothing to learn");
        }
        List<Lesson> kept = lessons.stream()
                .filter(lesson -> !byDigest.containsKey(lesson.digest()))
                .toList();
        return new Retraining(kept, List.copyOf(byDigest.values()));
    }

    private static AnnotatedDocument document(GoldenCase golden) throws GoldenException {
        try {
            return AnnotatedDocument.read(golden);
        } catch (UnreadableDocumentException e) {
            throw new GoldenException("case " + golden.name() + ": " + e.code() + " " + e.getMessage(), e);
        } catch (IOException e) {
            throw new GoldenException("case " + golden.name() + ": " + e, e);
        }
    }

    /** Whether models were trained with another version of the program, whose rules and lessons were others. */
    public static boolean isOfAnotherProgram(ModelOrigin origin) throws IOException {
        return !origin.program().equals(ShippedLessons.digest());
    }

    /** Number of steps that {@link #judge} makes. */
    public int steps() {
        return heldOut().size();
    }

    /**
     * Compares new models with those in use on documents that neither has seen. Where those in use have seen one, models
     * of their other documents stand for them: else they would be hard to beat on what they know by heart.
     *
     * @throws GoldenException if the documents held out have no target that counts
     */
    public ModelOrigin.Judgement judge(InUse inUse, Progress progress) throws GoldenException, IOException {
        TargetCounts before = TargetCounts.NONE;
        TargetCounts now = TargetCounts.NONE;
        int held = 0;
        for (List<AnnotatedDocument> out : heldOut()) {
            Set<String> hidden = digests(out);
            Arbiter older = inUse.learnt.stream().anyMatch(hidden::contains)
                    ? new ModelArbiter(
                            classifier(digest -> inUse.learnt.contains(digest) && !hidden.contains(digest)),
                            inUse.models.switches(),
                            Proposers.RULES)
                    : new ModelArbiter(inUse.models);
            Arbiter newer = new ModelArbiter(
                    classifier(digest -> !hidden.contains(digest)), ModelTrainer.SWITCHES, Proposers.RULES);
            before = before.plus(counts(out, older));
            now = now.plus(counts(out, newer));
            held += out.size();
            progress.step();
        }
        int targets = now.all().expected();
        if (targets == 0) {
            throw new GoldenException("the " + held + " cases held out have no target that was reviewed: review more");
        }
        return new ModelOrigin.Judgement(
                held, targets, before.strictTally().f1(), now.strictTally().f1());
    }

    /** Trains on all documents, those held out too; gives the files of a generation. */
    public Map<String, byte[]> train(ModelOrigin.Judgement judgement) throws GoldenException, IOException {
        List<Lesson> lessons;
        try {
            lessons = ModelTrainer.lessons(shipped, documents);
        } catch (UnreadableDocumentException e) {
            throw new GoldenException("a case that was read once cannot be read again: " + e.getMessage(), e);
        }
        Map<String, byte[]> files = ModelTrainer.trainOn(lessons);
        ModelOrigin origin = new ModelOrigin(
                ShippedLessons.digest(),
                shipped.size(),
                documents.stream().map(AnnotatedDocument::name).toList(),
                lessons.stream().map(Lesson::digest).sorted().toList(),
                judgement);
        cards(files, origin).forEach((name, card) -> files.put(name, card.getBytes(StandardCharsets.UTF_8)));
        files.put(ModelOrigin.FILE, origin.bytes());
        // What could not be read again must not be installed.
        Models.of(files);
        return files;
    }

    private static Map<String, String> cards(Map<String, byte[]> files, ModelOrigin origin) {
        ModelCards cards = new ModelCards();
        String data =
                origin.shipped() + " shipped documents and " + origin.cases().size() + " cases of one's own";
        String scores = String.format(
                Locale.ROOT,
                "strict F1 %.4f, of the models before %.4f, over %d targets of %d documents left out",
                origin.judgement().now(),
                origin.judgement().before(),
                origin.judgement().targets(),
                origin.judgement().documents());
        for (String file : List.of(Models.TARGETS, Models.FIELDS, Models.CONFIDENCE, Models.NAMES)) {
            Map<String, String> facts = new LinkedHashMap<>();
            facts.put("Data", data);
            facts.put("Training", "as the build trains it, see the card of the shipped model");
            facts.put(
                    "Scores",
                    file.equals(Models.TARGETS) ? scores : "not judged here, see the card of the shipped model");
            cards.add(file, files.getOrDefault(file, new byte[0]), facts);
        }
        return cards.all();
    }

    /** Of which documents a classifier learns. */
    private interface Choice {
        boolean takes(String digest);
    }

    private Classifier classifier(Choice choice) throws IOException {
        List<Lesson> own =
                documents.stream().map(document -> document.lesson(List.of())).toList();
        return ModelTrainer.classifier(Stream.concat(shipped.stream(), own.stream())
                .filter(lesson -> choice.takes(lesson.digest()))
                .toList());
    }

    private static TargetCounts counts(List<AnnotatedDocument> documents, Arbiter arbiter)
            throws GoldenException, IOException {
        Extractor extractor = Extractor.create(arbiter);
        TargetCounts counts = TargetCounts.NONE;
        for (AnnotatedDocument document : documents) {
            try {
                counts = counts.plus(document.score(document.extract(extractor)).counts());
            } catch (UnreadableDocumentException e) {
                throw new GoldenException("case " + document.name() + ": " + e.getMessage(), e);
            }
        }
        return counts;
    }

    private static Set<String> digests(List<AnnotatedDocument> documents) {
        return documents.stream().map(AnnotatedDocument::digest).collect(Collectors.toSet());
    }

    /** Every fifth document in an order that has nothing to do with what is in them; of few, each by itself. */
    private List<List<AnnotatedDocument>> heldOut() {
        if (documents.size() < FOLDS) {
            return documents.stream().map(List::of).toList();
        }
        Map<String, String> keys = new HashMap<>();
        documents.forEach(
                document -> keys.put(document.name(), Sha256.of(document.name().getBytes(StandardCharsets.UTF_8))));
        List<AnnotatedDocument> mixed = new ArrayList<>(documents);
        mixed.sort(Comparator.comparing(document -> keys.getOrDefault(document.name(), "")));
        List<AnnotatedDocument> out = new ArrayList<>();
        for (int i = 0; i < mixed.size(); i += FOLDS) {
            out.add(mixed.get(i));
        }
        return List.of(out);
    }
}
