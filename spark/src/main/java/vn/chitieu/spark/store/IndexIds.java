package vn.chitieu.spark.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chitieu.index.copy.Signature;
import vn.chitieu.index.model.IndexedDocument;

/**
 * Finds ids for the documents of an output in an index, in which documents of one id take each other's place. The same text
 * from several files is one document; other texts that go by the same id, as those that tell nothing of themselves but a
 * common file name, get a number, as in a library. What an index has already keeps its id. For one thread.
 */
public final class IndexIds {

    /** Share of the text from which on two texts are one document; an estimate within 0.06. */
    private static final double SAME = 0.8;

    /** A document of an index. */
    private record Taken(String id, Signature signature) {}

    /** Hears of each document of a part. */
    @FunctionalInterface
    private interface Sink {
        void document(int line, String id, Signature signature);
    }

    private final OutputTree tree;
    /** The ids that documents have of themselves. */
    private final Set<String> own = new HashSet<>();
    /** The ids of which there is more than one document, which alone have to be compared. */
    private final Set<String> shared = new HashSet<>();

    private final Map<String, List<Taken>> taken = new HashMap<>();
    /** The ids of those in the index. */
    private final Set<String> used = new HashSet<>();

    private IndexIds(OutputTree tree) {
        this.tree = tree;
    }

    /**
     * The ids of the parts that an index does not have yet, by part.
     *
     * @throws IOException if a manifest or a mark cannot be read
     */
    public static List<PartIds> of(OutputTree tree) throws IOException {
        List<String> open = tree.notLoaded();
        if (open.isEmpty()) {
            return List.of();
        }
        List<String> parts = tree.parts();
        IndexIds ids = new IndexIds(tree);
        for (String part : parts) {
            ids.each(part, (line, id, signature) -> ids.count(id));
        }
        Set<String> missing = Set.copyOf(open);
        for (String part : parts) {
            if (!missing.contains(part)) {
                ids.keep(tree.ids(part));
            }
        }
        List<PartIds> assigned = new ArrayList<>();
        for (String part : open) {
            assigned.add(ids.assign(part));
        }
        return assigned;
    }

    private void each(String part, Sink sink) throws IOException {
        int[] lines = {0};
        tree.readManifest(part, line -> {
            if (line.document() != null && line.signature() != null) {
                sink.document(lines[0]++, line.document(), line.signature());
            }
        });
    }

    private void count(String id) {
        if (!own.add(id)) {
            shared.add(id);
        }
    }

    private void keep(PartIds part) throws IOException {
        shared.addAll(part.ids().values());
        each(part.part(), (line, id, signature) -> take(id, part.ids().getOrDefault(line, id), signature));
    }

    private void take(String document, String id, Signature signature) {
        if (shared.contains(document)) {
            taken.computeIfAbsent(document, key -> new ArrayList<>()).add(new Taken(id, signature));
            used.add(id);
        }
    }

    private PartIds assign(String part) throws IOException {
        Map<Integer, String> ids = new HashMap<>();
        each(part, (line, document, signature) -> {
            String id = shared.contains(document) ? free(document, signature) : document;
            take(document, id, signature);
            if (!id.equals(document)) {
                ids.put(line, id);
            }
        });
        return new PartIds(part, ids);
    }

    /** The id of the same text, or else one that no other document has. */
    private String free(String document, Signature signature) {
        for (Taken other : taken.getOrDefault(document, List.of())) {
            if (other.signature().similarity(signature) >= SAME) {
                return other.id();
            }
        }
        return IndexedDocument.freeId(document, id -> used.contains(id) || (!id.equals(document) && own.contains(id)));
    }
}
