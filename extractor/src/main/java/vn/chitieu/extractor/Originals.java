package vn.chitieu.extractor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.clause.ClauseNode;
import vn.chitieu.extractor.clause.ClauseTree;
import vn.chitieu.extractor.repeat.RepeatedBlocks;
import vn.chitieu.extractor.text.Block;

/**
 * The clauses of complete occurrences, for those of their copies: the one of the same label in the block that is the same,
 * else the one of the same path. Immutable.
 */
final class Originals {

    /** Where a clause begins; several may begin in one block, with labels of their own. */
    private record Place(int block, @Nullable String label) {}

    private final List<Block> blocks;
    private final Map<Place, String> byPlace = new HashMap<>();
    private final Map<String, String> byPath = new HashMap<>();

    Originals(List<Block> blocks, ClauseTree tree) {
        this.blocks = blocks;
        for (ClauseNode node : tree.nodes()) {
            byPlace.putIfAbsent(new Place(block(node), node.label()), node.id());
            byPath.putIfAbsent(node.path(), node.id());
        }
    }

    /** Id of the clause that one of a copy repeats; null where there is none. */
    @Nullable
    String of(ClauseNode node, RepeatedBlocks repeat) {
        int block = block(node) - repeat.from() + repeat.of();
        String there = byPlace.get(new Place(block, node.label()));
        return there == null ? byPath.get(node.path()) : there;
    }

    /** Index of the block in which a clause begins. */
    private int block(ClauseNode node) {
        int low = 0;
        int high = blocks.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (blocks.get(middle).start() <= node.start()) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
