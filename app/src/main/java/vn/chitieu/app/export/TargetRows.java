package vn.chitieu.app.export;

import java.io.IOException;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.index.model.Hit;
import vn.chitieu.index.model.HitSink;

/** Writes a file of targets while they come. Not thread-safe. */
abstract class TargetRows implements HitSink {

    private int count;

    @Override
    public final void hit(Hit hit) throws IOException {
        Target target = hit.target();
        if (target != null) {
            count++;
            row(hit, target);
        }
    }

    /** Number of targets so far. */
    final int count() {
        return count;
    }

    /** Writes a target. */
    abstract void row(Hit hit, Target target) throws IOException;

    /** Writes what stands behind the targets; the stream stays open. */
    abstract void end() throws IOException;
}
