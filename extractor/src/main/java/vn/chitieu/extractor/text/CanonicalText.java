package vn.chitieu.extractor.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Diagnostic;
import vn.chitieu.extractor.model.Page;

/**
 * A document as the stages behind reading see it: NFC text, one line a paragraph or table row, and the blocks it
 * consists of. Immutable and thread-safe.
 *
 * @param text lines separated by a line feed; no other control character
 * @param blocks in text order; every non-empty line belongs to exactly one
 * @param pages in order; none where the format has no pages
 * @param diagnostics what reading dropped, rebuilt or could not decode
 */
public record CanonicalText(String text, List<Block> blocks, List<Page> pages, List<Diagnostic> diagnostics) {

    public CanonicalText {
        blocks = List.copyOf(blocks);
        pages = List.copyOf(pages);
        diagnostics = List.copyOf(diagnostics);
    }

    /** Number of the page on which the character at an offset stands, or null where the format has no pages. */
    public @Nullable Integer pageOf(int offset) {
        int low = 0;
        int high = pages.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pages.get(middle).start() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? null : pages.get(low - 1).number();
    }
}
