package vn.chitieu.extractor.mend;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.mend.MendedText.Edit;

/** The mending of one document. For one thread. */
public final class Mending {

    /** Of a document that shows no damage. */
    static final Mending NOT_NEEDED = new Mending(null);

    /** Different damaged words that a document must have, and their share of its words. */
    static final int MIN_SIGNS = 3;

    static final double MIN_SHARE = 0.004;

    private static final double MIN_RATE = 0.005;
    private static final double MAX_RATE = 0.03;

    private final @Nullable LineMender lines;
    private int mended;

    private Mending(@Nullable LineMender lines) {
        this.lines = lines;
    }

    /** @param share of the words that show damage */
    static Mending of(DocumentModel model, double share) {
        double rate = Math.max(MIN_RATE, Math.min(MAX_RATE, share));
        return new Mending(new LineMender(model, new Damage(rate)));
    }

    /** Whether the document shows damage; if not, its texts stay as they are. */
    public boolean isNeeded() {
        return lines != null;
    }

    /** A text of the document, mended. */
    public MendedText mend(String text) {
        if (lines == null) {
            return new MendedText(text, List.of());
        }
        List<Edit> edits = new ArrayList<>();
        Lines.forEach(text, (from, to) -> edits.addAll(lines.mend(text, from, to)));
        mended += edits.size();
        return MendedText.of(text, edits);
    }

    /** Number of words that were mended so far. */
    public int mended() {
        return mended;
    }
}
