package vn.chitieu.golden.model;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.chitieu.extractor.Extractor;
import vn.chitieu.extractor.annotation.GoldenCase;
import vn.chitieu.extractor.annotation.GoldenException;
import vn.chitieu.extractor.nlp.Switches;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.extractor.score.TargetCounts;
import vn.chitieu.extractor.target.Arbiter;
import vn.chitieu.extractor.target.Proposers;
import vn.chitieu.extractor.train.AnnotatedDocument;
import vn.chitieu.extractor.train.ModelTrainer;
import vn.chitieu.extractor.train.SentenceTexts;

/**
 * What each model adds: every document is extracted with models of all other documents, never of its own sentences.
 * Deterministic whatever the number of threads.
 */
public final class Ablation {

    /** Without rules nothing else proposes, so that a candidate is taken when it is as likely as not. */
    private static final Switches ALONE = new Switches(true, true, 0.5, 0.5, 1, 1);

    /** By so much another value must be more probable than that of the rules; nearer ones lose more than they gain. */
    private static final double SURELY = 0.8;

    private final List<AnnotatedDocument> documents;
    private final List<SentenceTexts.Text> sentences;

    private Ablation(List<AnnotatedDocument> documents, List<SentenceTexts.Text> sentences) {
        this.documents = documents;
        this.sentences = sentences;
    }

    /**
     * Leaves out each of some documents once.
     *
     * @param sentences texts with marked sentences; that of the document left out is left out, too
     * @throws GoldenException if a document cannot be read or a trainer fails
     */
    public static AblationResult run(List<GoldenCase> cases, List<SentenceTexts.Text> sentences, int threads)
            throws GoldenException {
        List<AnnotatedDocument> documents = new ArrayList<>();
        for (GoldenCase golden : cases) {
            try {
                documents.add(AnnotatedDocument.read(golden));
            } catch (IOException | UnreadableDocumentException e) {
                throw new GoldenException("case " + golden.name() + ": " + e.getMessage(), e);
            }
        }
        return new Ablation(documents, sentences).run(threads);
    }

    private AblationResult run(int threads) throws GoldenException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Map<Variant, TargetCounts>>> running = new ArrayList<>();
            for (AnnotatedDocument document : documents) {
                running.add(pool.submit(() -> leaveOut(document)));
            }
            List<AblationResult.Row> rows = new ArrayList<>();
            for (int i = 0; i < running.size(); i++) {
                rows.add(new AblationResult.Row(
                        documents.get(i).name(), running.get(i).get()));
            }
            return new AblationResult(rows);
        } catch (ExecutionException e) {
            throw new GoldenException("ablation: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GoldenException("ablation: interrupted", e);
        } finally {
            pool.shutdownNow();
        }
    }

    private Map<Variant, TargetCounts> leaveOut(AnnotatedDocument left)
            throws IOException, UnreadableDocumentException {
        List<AnnotatedDocument> others = new ArrayList<>(documents);
        others.remove(left);
        List<SentenceTexts.Text> texts = sentences.stream()
                .filter(text -> !text.name().equals(left.name()))
                .toList();
        Map<Variant, TargetCounts> counts = new EnumMap<>(Variant.class);
        for (Map.Entry<Variant, Arbiter> variant : arbiters(others, texts).entrySet()) {
            Extractor extractor = Extractor.create(variant.getValue());
            counts.put(variant.getKey(), left.score(left.extract(extractor)).counts());
        }
        return counts;
    }

    private static Map<Variant, Arbiter> arbiters(List<AnnotatedDocument> others, List<SentenceTexts.Text> texts)
            throws IOException {
        ModelTrainer.Parts parts = ModelTrainer.parts(others, texts);
        Switches on = ModelTrainer.SWITCHES;
        Map<Variant, Arbiter> arbiters = new EnumMap<>(Variant.class);
        arbiters.put(Variant.RULES, Arbiter.RULES);
        arbiters.put(Variant.MODELS, parts.arbiter(ALONE, new Proposers(false, parts.names(), parts.sentences())));
        arbiters.put(Variant.CLASSIFIER, parts.arbiter(on, Proposers.RULES));
        arbiters.put(Variant.NAMES, parts.arbiter(on, new Proposers(true, parts.names(), null)));
        Switches times = new Switches(true, false, on.leaveBelow(), on.takeAbove(), SURELY, 1);
        Switches leads = new Switches(true, false, on.leaveBelow(), on.takeAbove(), 1, SURELY);
        arbiters.put(Variant.TIMES, parts.arbiter(times, Proposers.RULES));
        arbiters.put(Variant.LEADS, parts.arbiter(leads, Proposers.RULES));
        arbiters.put(Variant.SENTENCES, parts.arbiter(on, new Proposers(true, null, parts.sentences())));
        return arbiters;
    }
}
