package vn.chitieu.extractor.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.util.eval.FMeasure;
import vn.chitieu.extractor.nlp.Classifier;

/** Scores of models on documents that they have not seen: five folds of whole documents. */
final class ModelScores {

    private static final int FOLDS = 5;

    private final List<AnnotatedDocument> documents;

    ModelScores(List<AnnotatedDocument> documents) {
        this.documents = List.copyOf(documents);
    }

    private List<Folds.Fold<AnnotatedDocument>> folds() {
        return Folds.of(documents, FOLDS);
    }

    String targets() throws IOException {
        return accuracy(AnnotatedDocument::observations);
    }

    String choices() throws IOException {
        return accuracy(AnnotatedDocument::choices);
    }

    String topics() throws IOException {
        return accuracy(AnnotatedDocument::topics);
    }

    private String accuracy(Function<AnnotatedDocument, List<Observation>> seen) throws IOException {
        int right = 0;
        int all = 0;
        for (Folds.Fold<AnnotatedDocument> fold : folds()) {
            Classifier classifier = MaxentTraining.train(fold.others().stream()
                    .flatMap(document -> seen.apply(document).stream())
                    .toList());
            for (AnnotatedDocument document : fold.own()) {
                for (Observation observation : seen.apply(document)) {
                    all++;
                    right += classifier.best(observation.features()).equals(observation.outcome()) ? 1 : 0;
                }
            }
        }
        return String.format(
                Locale.ROOT, "%d of %d right (%.4f), documents left out", right, all, (double) right / all);
    }

    String names() throws IOException {
        Map<String, FMeasure> measures = new TreeMap<>();
        Map<String, Integer> support = new TreeMap<>();
        for (Folds.Fold<AnnotatedDocument> fold : folds()) {
            NameFinderME finder = new NameFinderME(NameTraining.train(ModelTrainer.names(fold.others())));
            for (NameSample sample : ModelTrainer.names(fold.own())) {
                opennlp.tools.util.Span[] found = finder.find(sample.getSentence());
                for (vn.chitieu.extractor.nlp.NameType type : vn.chitieu.extractor.nlp.NameType.values()) {
                    opennlp.tools.util.Span[] expected = of(sample.getNames(), type.name());
                    measures.computeIfAbsent(type.name(), name -> new FMeasure())
                            .updateScores(expected, of(found, type.name()));
                    support.merge(type.name(), expected.length, Integer::sum);
                }
            }
        }
        List<String> lines = new ArrayList<>();
        measures.forEach((type, measure) -> lines.add(String.format(
                Locale.ROOT,
                "%s P %.3f R %.3f F1 %.3f (%d)",
                type,
                measure.getPrecisionScore(),
                measure.getRecallScore(),
                measure.getFMeasure(),
                support.getOrDefault(type, 0))));
        return String.join("; ", lines) + ", documents left out";
    }

    private static opennlp.tools.util.Span[] of(opennlp.tools.util.Span[] spans, String type) {
        return java.util.Arrays.stream(spans)
                .filter(span -> type.equals(span.getType()))
                .toArray(opennlp.tools.util.Span[]::new);
    }

    /** @param lessons of the documents, whose finished targets are judged */
    static String confidence(List<Lesson> lessons) throws IOException {
        return Reliability.of(lessons.stream().map(Lesson::finished).toList()).toString();
    }
}
