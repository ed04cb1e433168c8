package vn.chitieu.index.copy;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Ids of documents by something that few of them share. A large library has many millions of keys with one id each, which
 * therefore take no set of their own that could grow. For one thread at a time.
 *
 * @param <K> what they are kept by
 */
public final class IdSets<K> {

    private final Map<K, Set<String>> sets = new HashMap<>();

    /** Adds an id to those of a key. */
    public void add(K key, String id) {
        sets.merge(key, Set.of(id), IdSets::both);
    }

    private static Set<String> both(Set<String> ids, Set<String> one) {
        Set<String> all = ids instanceof TreeSet ? ids : new TreeSet<>(ids);
        all.addAll(one);
        return all;
    }

    /** Takes an id from those of a key, if it is there. */
    public void remove(K key, String id) {
        sets.computeIfPresent(key, (same, ids) -> without(ids, id));
    }

    private static @Nullable Set<String> without(Set<String> ids, String id) {
        if (ids instanceof TreeSet) {
            ids.remove(id);
            return ids.isEmpty() ? null : ids;
        }
        return ids.contains(id) ? null : ids;
    }

    /** The ids of a key, sorted; to be looked at before the next change. */
    public Set<String> get(K key) {
        return Collections.unmodifiableSet(sets.getOrDefault(key, Set.of()));
    }
}
