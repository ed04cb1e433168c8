package vn.chitieu.extractor.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.chitieu.extractor.annotation.GoldenCase;
import vn.chitieu.extractor.annotation.GoldenCases;
import vn.chitieu.extractor.annotation.GoldenException;
import vn.chitieu.extractor.nlp.ModelFiles;
import vn.chitieu.extractor.nlp.Models;
import vn.chitieu.extractor.read.UnreadableDocumentException;

/** Trains the models that are shipped: the build runs it; same texts, same bytes. */
public final class TrainModels {

    private TrainModels() {}

    /**
     * Trains.
     *
     * @param arguments folder of golden cases, folder of texts with marked sentences, folder of resources with lexicons,
     *     folder to write, folder to write the model of syllables to
     */
    public static void main(String[] arguments) throws IOException, GoldenException, UnreadableDocumentException {
        if (arguments.length != 5) {
            throw new IllegalArgumentException(
                    "expected: golden cases, texts with sentences, lexicons, folder to write, "
                            + "folder of the model of syllables");
        }
        // First, since all reading of documents asks for it.
        SyllableTraining.write(
                Path.of(arguments[4]), SyllableTraining.texts(Path.of(arguments[0]), Path.of(arguments[2])));
        List<AnnotatedDocument> documents = new ArrayList<>();
        for (GoldenCase golden : GoldenCases.read(Path.of(arguments[0]))) {
            documents.add(AnnotatedDocument.read(golden));
        }
        List<SentenceTexts.Text> texts = SentenceTexts.read(Path.of(arguments[1]));
        List<Lesson> lessons = ModelTrainer.lessons(List.of(), documents);
        Map<String, byte[]> files = ModelTrainer.trainOn(lessons);
        files.put(Models.TOPICS, ModelTrainer.topicClassifier(documents).bytes());
        files.put(Models.SENTENCES, ModelFiles.bytes(SentenceTraining.train(texts)));
        files.put(ShippedLessons.FILE, ShippedLessons.bytes(lessons));
        Path folder = Path.of(arguments[3]);
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        for (Map.Entry<String, String> card :
                cards(documents, lessons, texts, files).all().entrySet()) {
            Files.write(folder.resolve(card.getKey()), card.getValue().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static ModelCards cards(
            List<AnnotatedDocument> documents,
            List<Lesson> lessons,
            List<SentenceTexts.Text> texts,
            Map<String, byte[]> files)
            throws IOException {
        ModelScores scores = new ModelScores(documents);
        ModelCards cards = new ModelCards();
        String data = documents.size() + " annotated documents of golden/cases";
        card(
                cards,
                files,
                Models.TARGETS,
                "tells candidates that set a target from others, by kind",
                data,
                "maximum entropy, L-BFGS, 100 iterations, cut-off 2, L1 0.1, L2 1.0",
                scores.targets());
        card(
                cards,
                files,
                Models.FIELDS,
                "tells which of the times and agencies around a target are its own; what it thinks goes into confidence",
                data,
                "maximum entropy as above",
                scores.choices());
        card(
                cards,
                files,
                Models.CONFIDENCE,
                "tells finished targets that are right in all strict fields",
                data,
                "the same, and isotonic calibration in " + Models.SETTINGS,
                ModelScores.confidence(lessons));
        card(
                cards,
                files,
                Models.NAMES,
                "agencies, indicators, values, times and numbers of documents",
                data,
                "averaged perceptron, 15 iterations, cut-off 2",
                scores.names());
        card(
                cards,
                files,
                Models.TOPICS,
                "topic of a clause from the words below its heading",
                data,
                "maximum entropy as above",
                scores.topics());
        card(
                cards,
                files,
                Models.SENTENCES,
                "ends of sentences",
                texts.size() + " texts with marked sentences of extractor/src/main/training",
                "maximum entropy, iterative scaling, 200 iterations",
                String.format(
                        Locale.ROOT,
                        "F1 %.4f on documents left out, %.4f on sentences invented to be hard",
                        SentenceTraining.crossValidate(texts, text -> !text.isInvented())
                                .getFMeasure(),
                        SentenceTraining.crossValidate(texts, SentenceTexts.Text::isInvented)
                                .getFMeasure()));
        return cards;
    }

    private static void card(ModelCards cards, Map<String, byte[]> files, String file, String... facts) {
        String[] headings = {"What", "Data", "Training", "Scores"};
        Map<String, String> lines = new LinkedHashMap<>();
        for (int i = 0; i < headings.length; i++) {
            lines.put(headings[i], facts[i]);
        }
        cards.add(file, files.getOrDefault(file, new byte[0]), lines);
    }
}
