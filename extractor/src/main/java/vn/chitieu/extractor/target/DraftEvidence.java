package vn.chitieu.extractor.target;

import java.util.ArrayList;
import java.util.List;
import vn.chitieu.extractor.model.Target;

/** What is known of a finished target, as names of features that tell how sure it is. Stateless, thread-safe. */
final class DraftEvidence {

    private static final int STEPS = 8;
    private static final int LONG = 120;
    private static final int WORDS = 3;

    private DraftEvidence() {}

    static List<String> of(TargetDraft draft, Target target, int inClause) {
        List<String> features = new ArrayList<>();
        features.add("by=" + draft.by + draft.byModel);
        String sure = draft.probability < 0 ? "?" : String.valueOf((int) (draft.probability * STEPS));
        features.add("probability=" + sure);
        features.add("by+probability=" + draft.by + draft.byModel + sure);
        features.add("kind=" + target.kind());
        features.add("comparator=" + target.comparator());
        features.add("change=" + target.change() + draft.by);
        features.add("unit=" + (target.unit() == null ? "" : target.unit()));
        features.add("time=" + (draft.timeSpan != null) + (target.time() == null));
        features.add("kind+time=" + target.kind() + (draft.timeSpan != null));
        String lead = target.lead().isEmpty() ? "none" : target.lead().get(0).inherited() ? "inherited" : "own";
        features.add("lead=" + lead + Math.min(WORDS, target.lead().size()));
        features.add("lead+kind=" + lead + target.kind());
        features.add("coordinating=" + Math.min(WORDS, target.coordinating().size()));
        features.add("parent=" + (target.parent() != null) + draft.by);
        features.add("in-clause=" + Math.min(STEPS, inClause));
        indicator(features, target.indicator());
        features.add("quote=" + Math.min(STEPS, target.quote().length() / (LONG / 2)));
        return features;
    }

    private static void indicator(List<String> features, String indicator) {
        String[] words = indicator.split(" ");
        features.add("length=" + Math.min(STEPS, words.length / 2));
        features.add("word=" + words[0].toLowerCase(java.util.Locale.ROOT));
        features.add("last=" + words[words.length - 1].toLowerCase(java.util.Locale.ROOT));
        features.add("capital=" + Character.isUpperCase(indicator.charAt(0)));
        features.add("digits=" + indicator.chars().anyMatch(Character::isDigit));
        features.add("commas="
                + Math.min(WORDS, indicator.chars().filter(c -> c == ',').count()));
        features.add("bracket=" + (indicator.indexOf('(') >= 0) + (indicator.indexOf(')') >= 0));
    }
}
