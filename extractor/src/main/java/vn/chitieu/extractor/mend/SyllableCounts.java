package vn.chitieu.extractor.mend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts the words of texts for a model. The same texts in the same order give the same model. For one thread. */
public final class SyllableCounts {

    private final List<String> words = new ArrayList<>(List.of("\n"));
    private final List<Integer> counts = new ArrayList<>(List.of(0));
    private final Map<String, Integer> ids = new HashMap<>();
    private final PairCounts pairs = new PairCounts();

    /** Adds a text, line by line. */
    public void add(String text) {
        text.lines().forEach(line -> {
            int before = SyllableModel.LINE;
            counts.set(before, counts.get(before) + 1);
            for (Token token : Token.of(line, 0, line.length())) {
                int id = id(token.name());
                counts.set(id, counts.get(id) + 1);
                pairs.add(before, id, 1);
                before = id;
            }
        });
    }

    /** The model of what was added. */
    public SyllableModel model() {
        return new SyllableModel(
                words, counts.stream().mapToInt(Integer::intValue).toArray(), pairs);
    }

    private int id(String word) {
        return ids.computeIfAbsent(word, added -> {
            words.add(added);
            counts.add(0);
            return words.size() - 1;
        });
    }
}
