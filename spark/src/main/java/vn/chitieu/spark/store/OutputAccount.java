package vn.chitieu.spark.store;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import vn.chitieu.extractor.model.Outcome;

/**
 * What became of all inputs of an output: each ended in exactly one outcome.
 *
 * @param inputs sum of all outcomes
 * @param results inputs with an extraction that was written
 * @param outcomes number of inputs by outcome
 * @param codes number of inputs without a result, by the code that says why
 */
public record OutputAccount(int inputs, int results, Map<Outcome, Integer> outcomes, Map<String, Integer> codes) {

    /**
     * Counts the parts that count.
     *
     * @param failures hears of each input without a result, once
     */
    public static OutputAccount of(OutputTree tree, List<String> parts, Consumer<ManifestLine> failures)
            throws IOException {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            outcomes.put(outcome, 0);
        }
        SortedMap<String, Integer> codes = new TreeMap<>();
        // An archive that cannot be opened may fail once in each of its slices.
        Set<String> archives = new HashSet<>();
        for (String part : parts) {
            tree.readManifest(part, line -> {
                boolean archive = line.slices() > 1 && line.source().equals(line.input());
                if (line.outcome() == null || (archive && !archives.add(line.source()))) {
                    return;
                }
                outcomes.merge(line.outcome(), 1, Integer::sum);
                if (line.code() != null) {
                    codes.merge(line.code(), 1, Integer::sum);
                    failures.accept(line);
                }
            });
        }
        int inputs = outcomes.values().stream().mapToInt(Integer::intValue).sum();
        int failed = codes.values().stream().mapToInt(Integer::intValue).sum();
        return new OutputAccount(inputs, inputs - failed, outcomes, codes);
    }
}
