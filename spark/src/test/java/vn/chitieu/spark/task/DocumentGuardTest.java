package vn.chitieu.spark.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.extractor.isolate.Answer;
import vn.chitieu.extractor.read.ReadListener;
import vn.chitieu.extractor.read.UnreadableDocumentException;

class DocumentGuardTest {

    private static final Answer ANSWER = new Answer.Archive(Path.of("none"), List.of());

    private static AttemptFolder folder(Path unfinished, int task, long attempt) throws Exception {
        return AttemptFolder.of(new Configuration(false), unfinished.toUri().toString(), task, attempt);
    }

    /** Goes through documents until the one that brings down the process; gives those that were extracted. */
    private static List<String> attempt(AttemptFolder folder, String poison, String... documents) throws Exception {
        List<String> extracted = new ArrayList<>();
        DocumentGuard guard = new DocumentGuard(
                (name, file, listener) -> {
                    extracted.add(name);
                    return ANSWER;
                },
                folder.othersUnderWay(),
                folder::noteUnderWay);
        for (String document : documents) {
            try {
                guard.extract(document, Path.of("file"), ReadListener.NONE);
            } catch (UnreadableDocumentException e) {
                assertThat(e.code()).isEqualTo("READ-010");
            }
            if (document.equals(poison) && extracted.contains(poison)) {
                return extracted;
            }
            guard.done();
        }
        return extracted;
    }

    @Test
    void whatTwoAttemptsDiedOfIsRefusedAndNothingElse(@TempDir Path unfinished) throws Exception {
        String[] documents = {"a", "b", "poison", "c"};
        assertThat(attempt(folder(unfinished, 3, 11), "poison", documents)).containsExactly("a", "b", "poison");
        assertThat(attempt(folder(unfinished, 3, 12), "poison", documents)).containsExactly("a", "b", "poison");
        assertThat(attempt(folder(unfinished, 3, 13), "poison", documents)).containsExactly("a", "b", "c");
        assertThat(attempt(folder(unfinished, 4, 14), "", documents)).hasSize(4);
    }

    @Test
    void oneDeathAndFailuresOfTheMachineCostNoDocument(@TempDir Path unfinished) throws Exception {
        attempt(folder(unfinished, 3, 1), "b", "a", "b", "c");
        AttemptFolder failed = folder(unfinished, 3, 2);
        attempt(failed, "b", "a", "b", "c");
        failed.delete();
        assertThat(attempt(folder(unfinished, 3, 3), "", "a", "b", "c")).containsExactly("a", "b", "c");
    }

    @Test
    void theNextDocumentWaitsUntilTheOneBeforeIsWritten() throws Exception {
        DocumentGuard guard = new DocumentGuard((name, file, listener) -> ANSWER, Map.of(), document -> {});
        guard.extract("a", Path.of("a"), ReadListener.NONE);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> guard.extract("b", Path.of("b"), ReadListener.NONE))
                .isInstanceOf(InterruptedException.class);
        guard.done();
        guard.done();
        guard.extract("b", Path.of("b"), ReadListener.NONE);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> guard.extract("c", Path.of("c"), ReadListener.NONE))
                .isInstanceOf(InterruptedException.class);
    }
}
