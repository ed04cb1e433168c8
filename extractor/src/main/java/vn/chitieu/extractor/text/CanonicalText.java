package vn.chitieu.extractor.text;

import java.util.List;
import vn.chitieu.extractor.model.Diagnostic;

/**
 * A document as the stages behind reading see it: NFC text, one line a paragraph or table row, and the blocks it
 * consists of. Immutable and thread-safe.
 *
 * @param text lines separated by a line feed; no other control character
 * @param blocks in text order; every non-empty line belongs to exactly one
 * @param diagnostics what reading dropped, rebuilt or could not decode
 */
public record CanonicalText(String text, List<Block> blocks, List<Diagnostic> diagnostics) {

    public CanonicalText {
        blocks = List.copyOf(blocks);
        diagnostics = List.copyOf(diagnostics);
    }
}
