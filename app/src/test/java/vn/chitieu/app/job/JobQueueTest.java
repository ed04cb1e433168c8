package vn.chitieu.app.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobQueueTest {

    private final JobQueue queue = new JobQueue();

    private static Work work(long job, long file) {
        return new Work(job, file, "f" + file, Path.of("none"), 1, null, null);
    }

    private List<Long> taken(int count) throws InterruptedException {
        List<Long> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            files.add(queue.take().file());
        }
        return files;
    }

    @Test
    void jobsTakeTurns() throws Exception {
        for (long file = 1; file <= 4; file++) {
            queue.add(work(1, file));
        }
        queue.add(work(2, 5));
        queue.add(work(3, 6));
        queue.add(work(3, 7));
        assertThat(taken(7)).containsExactly(1L, 5L, 6L, 2L, 7L, 3L, 4L);
    }

    @Test
    void whatAnArchiveHoldsComesNext() throws Exception {
        queue.add(work(1, 1));
        queue.add(work(1, 2));
        queue.addFirst(List.of(work(1, 3), work(1, 4)));
        assertThat(taken(4)).containsExactly(3L, 4L, 1L, 2L);
    }

    @Test
    void aJobIsTakenOut() throws Exception {
        queue.add(work(1, 1));
        queue.add(work(2, 2));
        assertThat(queue.drop(1)).extracting(Work::file).containsExactly(1L);
        assertThat(queue.drop(9)).isEmpty();
        assertThat(taken(1)).containsExactly(2L);
    }

    @Test
    void aQueueThatIsClosedGivesNothing() throws Exception {
        queue.add(work(1, 1));
        queue.close();
        assertThat(queue.take()).isNull();
    }
}
