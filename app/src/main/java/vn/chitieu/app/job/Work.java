package vn.chitieu.app.job;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.isolate.Answer;

/**
 * A file to load.
 *
 * @param file id
 * @param sha256 digest, where it is known
 * @param within the archive that holds it, or null for an upload
 */
record Work(
        long job,
        long file,
        String name,
        Path path,
        long bytes,
        @Nullable String sha256,
        Work.@Nullable Unpacked within) {

    /** An archive while what it holds is loaded; its folder lives as long. */
    static final class Unpacked {

        private final Work archive;
        private final Answer.Archive answer;
        private final String beganAt;
        private final AtomicInteger open;

        /** @param members number of members that are to be loaded */
        Unpacked(Work archive, Answer.Archive answer, String beganAt, int members) {
            this.archive = archive;
            this.answer = answer;
            this.beganAt = beganAt;
            this.open = new AtomicInteger(members);
        }

        Work archive() {
            return archive;
        }

        String beganAt() {
            return beganAt;
        }

        /** A member ended; says whether it was the last, with which the folder goes. */
        boolean memberEnded() {
            boolean last = open.decrementAndGet() == 0;
            if (last) {
                answer.close();
            }
            return last;
        }
    }
}
