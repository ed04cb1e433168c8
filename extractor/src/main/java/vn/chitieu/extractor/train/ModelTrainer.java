package vn.chitieu.extractor.train;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.namefind.NameSample;
import vn.chitieu.extractor.nlp.Classifier;
import vn.chitieu.extractor.nlp.ModelFiles;
import vn.chitieu.extractor.nlp.Models;
import vn.chitieu.extractor.nlp.NameFinder;
import vn.chitieu.extractor.nlp.SentenceSplitter;
import vn.chitieu.extractor.nlp.Switches;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.extractor.target.ModelArbiter;
import vn.chitieu.extractor.target.Proposers;

/** Trains models on annotated documents. Stateless; the same documents give the same bytes. */
public final class ModelTrainer {

    /**
     * What takes part, and how sure the target classifier must be: chosen by the ablation of the golden report, over
     * documents left out of training.
     */
    public static final Switches SWITCHES = new Switches(true, false, 0.01, 0.99, 1, 1);

    private static final int FOLDS = 5;
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ModelTrainer() {}

    /**
     * Trains the models that learn from annotated documents.
     *
     * @return the content of each model's file, by its name
     * @throws IOException if a trainer fails
     * @throws UnreadableDocumentException if a document cannot be read
     */
    public static Map<String, byte[]> train(List<AnnotatedDocument> documents)
            throws IOException, UnreadableDocumentException {
        Map<String, byte[]> files = trainOn(lessons(List.of(), documents));
        files.put(Models.TOPICS, topicClassifier(documents).bytes());
        return files;
    }

    static Classifier topicClassifier(List<AnnotatedDocument> documents) throws IOException {
        return MaxentTraining.train(documents.stream()
                .flatMap(document -> document.topics().stream())
                .toList());
    }

    /** Trains what an extractor reads; gives the content of each file. */
    static Map<String, byte[]> trainOn(List<Lesson> lessons) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        files.put(Models.TARGETS, classifier(lessons).bytes());
        files.put(Models.FIELDS, fields(lessons).bytes());
        List<NameSample> names = lessons.stream()
                .flatMap(lesson -> lesson.names().stream())
                .map(NamedSentence::sample)
                .toList();
        files.put(Models.NAMES, ModelFiles.bytes(NameTraining.train(names)));
        ConfidenceTraining.Trained confidence =
                ConfidenceTraining.train(lessons.stream().map(Lesson::finished).toList());
        files.put(Models.CONFIDENCE, confidence.classifier().bytes());
        files.put(Models.SETTINGS, MAPPER.writeValueAsBytes(new Models.Settings(confidence.calibration(), SWITCHES)));
        return files;
    }

    /** Models in memory, to be joined in one way or another. */
    public record Parts(Classifier targets, Classifier fields, NameFinder names, SentenceSplitter sentences) {

        /** Joins the target classifier and what proposes. */
        public ModelArbiter arbiter(Switches switches, Proposers proposers) {
            return new ModelArbiter(targets, fields, switches, proposers);
        }
    }

    /**
     * Trains what decides on targets.
     *
     * @throws IOException if a trainer fails
     */
    public static Parts parts(List<AnnotatedDocument> documents, List<SentenceTexts.Text> texts) throws IOException {
        return new Parts(
                targets(documents),
                MaxentTraining.train(documents.stream()
                        .flatMap(document -> document.choices().stream())
                        .toList()),
                new NameFinder(NameTraining.train(names(documents))),
                new SentenceSplitter(SentenceTraining.train(texts)));
    }

    /** The target classifier of some lessons. */
    static Classifier classifier(List<Lesson> lessons) throws IOException {
        return MaxentTraining.train(
                lessons.stream().flatMap(lesson -> lesson.candidates().stream()).toList());
    }

    /** The classifier of values offered for fields, of some lessons. */
    static Classifier fields(List<Lesson> lessons) throws IOException {
        return MaxentTraining.train(
                lessons.stream().flatMap(lesson -> lesson.choices().stream()).toList());
    }

    /**
     * The lessons of documents, behind others.
     *
     * @param others lessons that the classifiers which finish targets learn from, too
     */
    static List<Lesson> lessons(List<Lesson> others, List<AnnotatedDocument> documents)
            throws IOException, UnreadableDocumentException {
        List<List<Observation>> finished = finished(others, documents);
        List<Lesson> lessons = new ArrayList<>(others);
        for (int i = 0; i < documents.size(); i++) {
            lessons.add(documents.get(i).lesson(finished.get(i)));
        }
        return lessons;
    }

    /** The target classifier of some documents. */
    public static Classifier targets(List<AnnotatedDocument> documents) throws IOException {
        return MaxentTraining.train(documents.stream()
                .flatMap(document -> document.observations().stream())
                .toList());
    }

    static List<NameSample> names(List<AnnotatedDocument> documents) {
        return documents.stream().flatMap(document -> document.names().stream()).toList();
    }

    /** The finished targets of each document, made with a classifier that has not seen it. */
    private static List<List<Observation>> finished(List<Lesson> others, List<AnnotatedDocument> documents)
            throws IOException, UnreadableDocumentException {
        List<List<Observation>> finished = new ArrayList<>();
        documents.forEach(document -> finished.add(List.of()));
        for (Folds.Fold<AnnotatedDocument> fold : Folds.of(documents, FOLDS)) {
            List<Lesson> seen = new ArrayList<>(others);
            fold.others().forEach(document -> seen.add(document.lesson(List.of())));
            ModelArbiter arbiter = new ModelArbiter(classifier(seen), fields(seen), SWITCHES, Proposers.RULES);
            for (int place : fold.places()) {
                finished.set(place, ConfidenceTraining.observe(documents.get(place), arbiter));
            }
        }
        return finished;
    }
}
