package vn.chitieu.index.schema;

import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.link.IndicatorList;
import vn.chitieu.extractor.model.Target;

/** What indicators are called in the index, so that the same one of two plans meets. Immutable, thread-safe. */
public final class IndicatorNames {

    private final IndicatorList list = IndicatorList.load();

    /** The name of the canonical indicator, or the words of the target where the list has none. */
    public String name(Target target) {
        return orWords(target.indicatorId(), target.indicator());
    }

    /** The name that words or an id stand for. */
    public String name(String wordsOrId) {
        String named = list.name(wordsOrId);
        return named != null ? named : orWords(list.id(wordsOrId), wordsOrId);
    }

    private String orWords(@Nullable String id, String words) {
        String name = id == null ? null : list.name(id);
        return name == null ? words : name;
    }
}
