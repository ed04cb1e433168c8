package vn.chitieu.extractor.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Target;

/** Gives targets their canonical indicator and links later mentions to the first. Immutable, thread-safe. */
public final class MentionLinker {

    private final IndicatorList indicators;

    public MentionLinker(IndicatorList indicators) {
        this.indicators = indicators;
    }

    /** The same targets with {@code indicatorId} and {@code mentionOf}. */
    public List<Target> link(List<Target> targets) {
        Map<String, String> firsts = new HashMap<>();
        for (Mentions.Pair pair : Mentions.pairs(targets)) {
            firsts.put(pair.second().id(), pair.first().id());
        }
        List<Target> linked = new ArrayList<>();
        for (Target target : targets) {
            linked.add(target.linked(id(target), firsts.get(target.id())));
        }
        return linked;
    }

    private @Nullable String id(Target target) {
        return indicators.id(target.indicator());
    }
}
