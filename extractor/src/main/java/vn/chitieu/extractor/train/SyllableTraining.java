package vn.chitieu.extractor.train;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.chitieu.extractor.annotation.GoldenCase;
import vn.chitieu.extractor.annotation.GoldenCases;
import vn.chitieu.extractor.annotation.GoldenException;
import vn.chitieu.extractor.mend.Mender;
import vn.chitieu.extractor.mend.SyllableCounts;
import vn.chitieu.extractor.mend.SyllableModel;
import vn.chitieu.extractor.read.DocumentReaders;
import vn.chitieu.extractor.read.ReadContext;
import vn.chitieu.extractor.read.ReadLimits;
import vn.chitieu.extractor.read.ReadListener;
import vn.chitieu.extractor.read.UnreadableDocumentException;

/** Trains the model that mends words: on the golden cases and on the lexicons with their examples. Stateless. */
public final class SyllableTraining {

    /** Lexicons of letters and syllables, which have no words. */
    private static final Set<String> WITHOUT_WORDS = Set.of("letters.tsv", "syllables.tsv", "symbols.tsv");

    private static final String COUNTEREXAMPLE = "counterexample";

    private SyllableTraining() {}

    /** The texts of the cases and the words of the lexicons in a folder, in a fixed order. */
    static List<String> texts(Path cases, Path lexicons)
            throws IOException, GoldenException, UnreadableDocumentException {
        List<String> texts = new ArrayList<>();
        for (GoldenCase golden : GoldenCases.read(cases)) {
            texts.add(text(golden));
        }
        texts.addAll(words(lexicons));
        return texts;
    }

    /** The text of a case as it is read, with nothing mended. */
    public static String text(GoldenCase golden) throws IOException, UnreadableDocumentException {
        ReadContext plain = new ReadContext(ReadLimits.DEFAULT, ReadListener.NONE, Mender.NONE);
        String name = String.valueOf(golden.source().getFileName());
        return DocumentReaders.read(name, Files.readAllBytes(golden.source()), plain)
                .text()
                .text();
    }

    /** The model of texts. */
    public static SyllableModel train(List<String> texts) {
        SyllableCounts counts = new SyllableCounts();
        texts.forEach(counts::add);
        return counts.model();
    }

    static void write(Path folder, List<String> texts) throws IOException {
        ByteArrayOutputStream model = new ByteArrayOutputStream();
        train(texts).write(model);
        Files.createDirectories(folder);
        Files.write(folder.resolve(Mender.FILE), model.toByteArray());
    }

    /** What the lexicons in a folder say: each cell a line, without what must not match. */
    public static List<String> words(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(".tsv"))
                    .filter(file -> !WITHOUT_WORDS.contains(String.valueOf(file.getFileName())))
                    .sorted()
                    .toList();
        }
        Set<String> words = new TreeSet<>();
        for (Path file : files) {
            List<String> columns = List.of();
            for (String line : Files.readAllLines(file)) {
                List<String> cells = List.of(line.split("\t", -1));
                if (columns.isEmpty() && !line.startsWith("#")) {
                    columns = cells;
                } else if (cells.size() == columns.size()) {
                    add(cells, columns, words);
                }
            }
        }
        return List.copyOf(words);
    }

    private static void add(List<String> cells, List<String> columns, Set<String> words) {
        for (int i = 0; i < cells.size(); i++) {
            if (!columns.get(i).equals(COUNTEREXAMPLE)) {
                Stream.of(cells.get(i).split("\\|", -1))
                        .filter(SyllableTraining::isVietnamese)
                        .forEach(words::add);
            }
        }
    }

    /** Kinds and codes have no letter beyond ASCII. */
    private static boolean isVietnamese(String cell) {
        return cell.chars().anyMatch(c -> c > 0x7F);
    }
}
