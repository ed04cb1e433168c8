package vn.chitieu.extractor.repeat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.chitieu.extractor.model.Page;
import vn.chitieu.extractor.text.Block;
import vn.chitieu.extractor.text.CanonicalText;

/**
 * Finds runs of blocks with the same text. A run counts when it is long enough not to be a form of words that drafting
 * repeats by habit. A copy that breaks off right where the other begins is a preview, so the later one is the complete
 * occurrence; else the earlier one is. A run is found by a block that is the same to the letter; around it, words that
 * recognition misread do not end the run. Linear in the number of blocks; stateless, thread-safe.
 */
public final class RepeatFinder {

    /** Shorter runs are formulas, not sections. */
    private static final int SHORTEST = 600;

    private static final int FEWEST_BLOCKS = 3;

    /** Blocks before the first one that is the same to the letter; bounds the work where many runs are too short. */
    private static final int MAX_BACK = 10;

    private RepeatFinder() {}

    /** The repeats in text order of their copies; copies do not overlap. */
    public static List<RepeatedBlocks> find(CanonicalText text) {
        List<String> lines = normalised(text);
        SameText same = new SameText(text.pages().stream().anyMatch(Page::ocr));
        Map<String, Integer> seen = new HashMap<>();
        List<RepeatedBlocks> found = new ArrayList<>();
        int at = 0;
        int free = 0;
        while (at < lines.size()) {
            String line = lines.get(at);
            Integer earlier = line.isEmpty() ? null : seen.putIfAbsent(line, at);
            int back = earlier == null ? 0 : back(lines, earlier, at, free, same);
            int blocks = earlier == null ? 0 : back + run(lines, earlier, at, same);
            if (earlier != null && counts(lines, at - back, blocks)) {
                found.add(oriented(earlier - back, at - back, blocks, lines.size()));
                at += blocks - back;
                free = at;
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

    /** How many blocks before the ones that are the same are so too. */
    private static int back(List<String> lines, int earlier, int later, int free, SameText same) {
        int blocks = 0;
        while (blocks < MAX_BACK
                && earlier - blocks > 0
                && later - blocks > free
                && later - blocks - 1 > earlier
                && same.test(lines.get(earlier - blocks - 1), lines.get(later - blocks - 1))) {
            blocks++;
        }
        return blocks;
    }

    private static int run(List<String> lines, int earlier, int later, SameText same) {
        int blocks = 0;
        while (later + blocks < lines.size()
                && earlier + blocks < later
                && same.test(lines.get(earlier + blocks), lines.get(later + blocks))) {
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
