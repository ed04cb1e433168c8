package vn.chitieu.golden;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.chitieu.extractor.annotation.TargetFacts;
import vn.chitieu.extractor.score.TargetPair;
import vn.chitieu.golden.BaselineComparison.Change;
import vn.chitieu.golden.BaselineComparison.FallenFigure;
import vn.chitieu.golden.BaselineComparison.TargetChange;

/**
 * The figures and found targets of an accepted run, which later runs must not fall below. Immutable.
 *
 * @param cases by name
 */
public record GoldenBaseline(Map<String, CaseBaseline> cases) {

    public GoldenBaseline {
        cases = Collections.unmodifiableMap(new TreeMap<>(cases));
    }

    /**
     * What one case reached.
     *
     * @param figures by name, four decimals
     * @param targets key of each found target, and whether its strict fields are all right
     */
    public record CaseBaseline(Map<String, BigDecimal> figures, Map<String, Boolean> targets) {

        public CaseBaseline {
            figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
            targets = Collections.unmodifiableMap(new LinkedHashMap<>(targets));
        }
    }

    /** The baseline that accepts a run as it is. */
    public static GoldenBaseline of(GoldenResult result) {
        Map<String, CaseBaseline> cases = new TreeMap<>();
        for (CaseResult one : result.cases()) {
            cases.put(one.name(), new CaseBaseline(figures(one), found(one)));
        }
        return new GoldenBaseline(cases);
    }

    /** Compares a run with this baseline. */
    public BaselineComparison compare(GoldenResult result) {
        List<TargetChange> changes = new ArrayList<>();
        List<FallenFigure> fallen = new ArrayList<>();
        List<String> newCases = new ArrayList<>();
        TreeSet<String> missing = new TreeSet<>(cases.keySet());
        for (CaseResult one : result.cases()) {
            CaseBaseline before = cases.get(one.name());
            if (before == null) {
                newCases.add(one.name());
            } else {
                missing.remove(one.name());
                addChanges(changes, before, one);
                addFallen(fallen, before, one);
            }
        }
        return new BaselineComparison(changes, fallen, newCases, new ArrayList<>(missing));
    }

    private static Map<String, BigDecimal> figures(CaseResult one) {
        return Figures.guarded(GoldenTotals.of(List.of(one)));
    }

    private static Map<String, Boolean> found(CaseResult one) {
        List<String> keys = TargetKeys.of(one.targets().expected());
        Map<String, Boolean> found = new LinkedHashMap<>();
        for (TargetPair pair : one.targets().pairs()) {
            if (!pair.expected().optional()) {
                found.put(keys.get(pair.expectedIndex()), pair.isStrict());
            }
        }
        return found;
    }

    private static void addChanges(List<TargetChange> changes, CaseBaseline before, CaseResult one) {
        Map<String, Boolean> now = found(one);
        Map<String, String> texts = texts(one.targets().expected());
        for (Map.Entry<String, Boolean> entry : before.targets().entrySet()) {
            Boolean strict = now.get(entry.getKey());
            if (strict == null) {
                changes.add(change(one, Change.LOST, entry.getKey(), texts));
            } else if (!strict.equals(entry.getValue())) {
                changes.add(change(one, strict ? Change.STRICT_GAINED : Change.STRICT_LOST, entry.getKey(), texts));
            }
        }
        for (String key : now.keySet()) {
            if (!before.targets().containsKey(key)) {
                changes.add(change(one, Change.GAINED, key, texts));
            }
        }
    }

    private static Map<String, String> texts(List<TargetFacts> expected) {
        List<String> keys = TargetKeys.of(expected);
        Map<String, String> texts = new TreeMap<>();
        for (int i = 0; i < keys.size(); i++) {
            texts.put(keys.get(i), Objects.requireNonNullElse(expected.get(i).quote(), keys.get(i)));
        }
        return texts;
    }

    private static TargetChange change(CaseResult one, Change change, String key, Map<String, String> texts) {
        return new TargetChange(one.name(), change, key, texts.getOrDefault(key, key));
    }

    private static void addFallen(List<FallenFigure> fallen, CaseBaseline before, CaseResult one) {
        Map<String, BigDecimal> now = figures(one);
        for (Map.Entry<String, BigDecimal> figure : before.figures().entrySet()) {
            BigDecimal reached = now.getOrDefault(figure.getKey(), BigDecimal.ZERO);
            if (reached.compareTo(figure.getValue()) < 0) {
                fallen.add(new FallenFigure(one.name(), figure.getKey(), figure.getValue(), reached));
            }
        }
    }
}
