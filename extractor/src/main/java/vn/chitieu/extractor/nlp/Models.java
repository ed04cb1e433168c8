package vn.chitieu.extractor.nlp;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.namefind.TokenNameFinderModel;
import org.jspecify.annotations.Nullable;

/**
 * The trained models of an extractor. Immutable, thread-safe.
 *
 * @param targets tells candidates that set a target from others
 * @param fields tells which of the values offered for a field is right, null for older models
 * @param confidence tells finished targets that are right from others
 * @param calibration turns the classifier's scores into shares of right targets
 * @param names finds names in sentences
 * @param switches which of them take part
 */
public record Models(
        Classifier targets,
        @Nullable Classifier fields,
        Classifier confidence,
        Calibration calibration,
        NameFinder names,
        Switches switches) {

    /** File of the target classifier. */
    public static final String TARGETS = "targets.bin";

    /** File of the classifier of values offered for fields. */
    public static final String FIELDS = "fields.bin";

    /** File of the classifier of finished targets. */
    public static final String CONFIDENCE = "confidence.bin";

    /** File of the name finder. */
    public static final String NAMES = "names.bin";

    /** File of the sentence detector. */
    public static final String SENTENCES = "sentences.bin";

    /** File of the topic classifier. */
    public static final String TOPICS = "topics.bin";

    /** File of the calibration and the switches. */
    public static final String SETTINGS = "settings.json";

    /** The files that an extractor needs; models of older programs have no {@link #FIELDS}. */
    public static final List<String> READ = List.of(TARGETS, CONFIDENCE, NAMES, SETTINGS);

    /** What the classifier of finished targets calls one that is right in all strict fields. */
    public static final String RIGHT = "RIGHT";

    private static final String FOLDER = "models/";
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    /** What {@link #SETTINGS} holds. */
    public record Settings(Calibration calibration, Switches switches) {}

    /** The models that are shipped with the extractor. */
    public static Models shipped() {
        try {
            Map<String, byte[]> files = new TreeMap<>();
            List<String> names = new ArrayList<>(READ);
            names.add(FIELDS);
            for (String name : names) {
                try (InputStream in = Models.class.getResourceAsStream(FOLDER + name)) {
                    if (in == null) {
                        throw new IllegalStateException("the model " + name
                                + " is missing: the build trains it (mvn process-classes -pl extractor)");
                    }
                    files.put(name, in.readAllBytes());
                }
            }
            return of(files);
        } catch (IOException e) {
            throw new UncheckedIOException("the models of the extractor cannot be read", e);
        }
    }

    /**
     * The models of a folder.
     *
     * @throws IOException if a file of it is missing or is no such model
     */
    public static Models read(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : READ) {
            files.put(name, Files.readAllBytes(folder.resolve(name)));
        }
        if (Files.exists(folder.resolve(FIELDS))) {
            files.put(FIELDS, Files.readAllBytes(folder.resolve(FIELDS)));
        }
        return of(files);
    }

    /**
     * The models in files by name.
     *
     * @throws IOException if one of them is no such model
     */
    public static Models of(Map<String, byte[]> files) throws IOException {
        ModelFiles.allowOwnFactories();
        Settings settings = MAPPER.readValue(in(files, SETTINGS), Settings.class);
        return new Models(
                Classifier.read(in(files, TARGETS)),
                files.containsKey(FIELDS) ? Classifier.read(in(files, FIELDS)) : null,
                Classifier.read(in(files, CONFIDENCE)),
                settings.calibration,
                new NameFinder(new TokenNameFinderModel(in(files, NAMES))),
                settings.switches);
    }

    private static InputStream in(Map<String, byte[]> files, String name) throws IOException {
        byte[] content = files.get(name);
        if (content == null) {
            throw new IOException("the model " + name + " is missing");
        }
        return new ByteArrayInputStream(content);
    }

    /** The calibrated confidence of a finished target with these features, to three decimals. */
    public double confidence(List<String> features) {
        double share = calibration.share(confidence.probability(RIGHT, features));
        return Math.round(share * 1000) / 1000.0;
    }
}
