package vn.chitieu.extractor.target;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.model.TargetKind;

/**
 * A place of a sentence that may set a target.
 *
 * @param kind the kind of target it would be
 * @param anchor offsets of the words that decide it: a number, a rank, or the words of a deliverable
 * @param value the number, null where none decides
 * @param rule the rule that makes a target of it, null where the rules leave it
 * @param evidence what stands at the place and around it, as features of a model; read when first asked for
 */
public record Candidate(
        TargetKind kind,
        Span anchor,
        @Nullable BigDecimal value,
        @Nullable String rule,
        Supplier<List<String>> evidence) {

    /** Whether the rules make a target of it. */
    public boolean byRules() {
        return rule != null;
    }

    /** The features of a model: the kind and the rule beside all that stands around the place. */
    public List<String> features() {
        List<String> features = new ArrayList<>();
        String by = rule == null ? "none" : rule;
        features.add("rules=" + byRules());
        features.add("rule=" + by);
        for (String seen : evidence.get()) {
            features.add(kind.name().charAt(2) + ":" + seen);
            if (seen.startsWith("class")
                    || seen.startsWith("aim")
                    || seen.startsWith("past=")
                    || seen.startsWith("sort")) {
                features.add(byRules() + ":" + seen);
            }
        }
        return features;
    }
}
