package vn.chitieu.extractor.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import opennlp.tools.sentdetect.SentenceSample;
import opennlp.tools.util.Span;

/**
 * Texts whose sentences are marked by hand: a file for each document, a line for each sentence, an empty line between
 * paragraphs.
 */
public final class SentenceTexts {

    private static final String ENDING = ".txt";

    private SentenceTexts() {}

    /** A text with its paragraphs. */
    public record Text(String name, List<SentenceSample> paragraphs) {

        public Text {
            paragraphs = List.copyOf(paragraphs);
        }

        /** Whether its paragraphs were invented one by one to be hard, so that they are no document. */
        public boolean isInvented() {
            return name.startsWith("hard-forms");
        }
    }

    /**
     * Reads the texts of a folder, sorted by name.
     *
     * @throws IOException if the folder or a file of it cannot be read
     */
    public static List<Text> read(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .map(SentenceTexts::text)
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Text text(Path file) {
        try {
            List<SentenceSample> paragraphs = new ArrayList<>();
            List<String> sentences = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                if (line.isBlank()) {
                    add(paragraphs, sentences);
                } else {
                    sentences.add(line.strip());
                }
            }
            add(paragraphs, sentences);
            String name = String.valueOf(file.getFileName());
            return new Text(name.substring(0, name.length() - ENDING.length()), paragraphs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(List<SentenceSample> paragraphs, List<String> sentences) {
        if (sentences.isEmpty()) {
            return;
        }
        List<Span> spans = new ArrayList<>();
        int at = 0;
        for (String sentence : sentences) {
            spans.add(new Span(at, at + sentence.length()));
            at += sentence.length() + 1;
        }
        paragraphs.add(new SentenceSample(String.join(" ", sentences), spans.toArray(Span[]::new)));
        sentences.clear();
    }
}
