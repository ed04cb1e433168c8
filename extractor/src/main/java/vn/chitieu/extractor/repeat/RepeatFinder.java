package vn.chitieu.extractor.repeat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.chitieu.extractor.text.Block;
import vn.chitieu.extractor.text.CanonicalText;

/**
 * Finds runs of blocks with the same text. A run counts when it is long enough not to be a form of words that drafting
 * repeats by habit. A copy that breaks off right where the other begins is a preview, so the later one is the complete
 * occurrence; else the earlier one is. Linear in the number of blocks; stateless, thread-safe.
 */
public final class RepeatFinder {

    /** Shorter runs are formulas, not sections. */
    private static final int SHORTEST = 600;

    private static final int FEWEST_BLOCKS = 3;

    private RepeatFinder() {}

    /** The repeats in text order of their copies; copies do not overlap. */
    public static List<RepeatedBlocks> find(CanonicalText text) {
        List<String> lines = normalised(text);
        Map<String, Integer> seen = new HashMap<>();
        List<RepeatedBlocks> found = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            String line = lines.get(at);
            Integer earlier = line.isEmpty() ? null : seen.putIfAbsent(line, at);
            int blocks = earlier == null ? 0 : run(lines, earlier, at);
            if (blocks > 0 && counts(lines, at, blocks)) {
                found.add(oriented(earlier == null ? at : earlier, at, blocks, lines.size()));
                at += blocks;
            } else {
                at++;
            }
        }
        return List.copyOf(found);
    }

    private static List<String> normalised(CanonicalText text) {
        List<String> lines = new ArrayList<>();
        for (Block block : text.blocks()) {
            lines.add(text.text().substring(block.start(), block.end()).strip().toLowerCase(Locale.ROOT));
        }
        return lines;
    }

    private static int run(List<String> lines, int earlier, int later) {
        int blocks = 0;
        while (later + blocks < lines.size()
                && earlier + blocks < later
                && lines.get(earlier + blocks).equals(lines.get(later + blocks))) {
            blocks++;
        }
        return blocks;
    }

    private static boolean counts(List<String> lines, int at, int blocks) {
        if (blocks < FEWEST_BLOCKS) {
            return false;
        }
        int length = 0;
        for (int i = at; i < at + blocks && length < SHORTEST; i++) {
            length += lines.get(i).length();
        }
        return length >= SHORTEST;
    }

    private static RepeatedBlocks oriented(int earlier, int later, int blocks, int total) {
        boolean preview = earlier + blocks == later && later + blocks < total;
        return preview
                ? new RepeatedBlocks(earlier, earlier + blocks, later)
                : new RepeatedBlocks(later, later + blocks, earlier);
    }
}
