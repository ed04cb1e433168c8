package vn.chitieu.golden;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.annotation.TargetFacts;
import vn.chitieu.extractor.score.Rounding;

/** Names annotated targets by what they say, so that a baseline outlives a change of their order. */
final class TargetKeys {

    private TargetKeys() {}

    /** One key for each target, unique within the list; of equal targets the later ones are numbered. */
    static List<String> of(List<TargetFacts> targets) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> keys = new ArrayList<>(targets.size());
        for (TargetFacts target : targets) {
            String key = key(target);
            int count = seen.merge(key, 1, Integer::sum);
            keys.add(count == 1 ? key : key + " #" + count);
        }
        return keys;
    }

    private static String key(TargetFacts target) {
        List<String> parts = new ArrayList<>();
        parts.add(Objects.requireNonNullElse(target.clause(), ""));
        parts.add(target.kind().name());
        if (target.parent() != null) {
            parts.add(target.parent());
        }
        parts.add(Objects.requireNonNullElse(target.indicator(), ""));
        String amount = amount(target);
        if (!amount.isEmpty()) {
            parts.add(amount);
        }
        parts.add(Objects.requireNonNullElse(target.time(), ""));
        return String.join(" | ", parts);
    }

    /** Comparator, bounds and unit in one phrase; empty where there is no value. */
    static String amount(TargetFacts target) {
        if (target.value() == null) {
            return "";
        }
        List<String> words = new ArrayList<>();
        addIfPresent(words, target.change());
        addIfPresent(words, target.comparator());
        words.add(number(target.value()) + (target.upper() == null ? "" : ".." + number(target.upper())));
        addIfPresent(words, target.unit());
        return String.join(" ", words);
    }

    private static void addIfPresent(List<String> words, @Nullable String word) {
        if (word != null) {
            words.add(word);
        }
    }

    private static String number(double value) {
        return Rounding.exact(value, 6).stripTrailingZeros().toPlainString();
    }
}
