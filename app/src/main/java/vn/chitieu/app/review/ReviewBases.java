package vn.chitieu.app.review;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Extraction;

/** Keeps the bases at hand that were asked for last: to unpack one takes longer than all else of a decision. Thread-safe. */
final class ReviewBases {

    private static final int KEPT = 8;

    private record Kept(long revision, Extraction extraction) {}

    private final Map<String, Kept> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > KEPT;
        }
    };

    /** The base of a label. */
    Extraction get(Handle handle, ReviewBase.Label label) {
        @Nullable Kept known;
        synchronized (kept) {
            known = kept.get(label.document());
        }
        if (known != null && known.revision == label.revision()) {
            return known.extraction;
        }
        Extraction extraction = ReviewBase.extraction(handle, label);
        synchronized (kept) {
            kept.put(label.document(), new Kept(label.revision(), extraction));
        }
        return extraction;
    }
}
