package vn.chitieu.extractor.topic;

import java.util.List;
import java.util.Optional;
import vn.chitieu.extractor.lexicon.LexiconTable;

/** The taxonomy of topics: closed, in the order of their ids. Immutable, thread-safe. */
public final class Topics {

    private final List<Topic> all;

    private Topics(List<Topic> all) {
        this.all = all;
    }

    /** Loads the taxonomy of this module. */
    public static Topics load() {
        return new Topics(LexiconTable.load(Topics.class, "topics.tsv").rows().stream()
                .map(row -> new Topic(row.get("id"), row.get("vi"), row.get("en")))
                .toList());
    }

    /** All topics, sorted by id. */
    public List<Topic> all() {
        return all;
    }

    /** The topic with this id. */
    public Optional<Topic> of(String id) {
        return all.stream().filter(topic -> topic.id().equals(id)).findFirst();
    }

    /** Position of the topic in {@link #all}. */
    int indexOf(String id) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalStateException("no topic has the id " + id);
    }
}
