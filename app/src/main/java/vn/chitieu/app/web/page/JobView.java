package vn.chitieu.app.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.job.JobFile;
import vn.chitieu.app.job.JobProgress;
import vn.chitieu.app.job.JobState;

/**
 * A job as its page shows it.
 *
 * @param failed the first files that failed
 * @param files those that the filter shows, one page of them
 * @param page number of that page, from 0
 * @param full code of why some files were not taken, or null where all were
 */
public record JobView(
        JobProgress progress,
        List<JobFile> failed,
        List<JobFile> files,
        FileFilter filter,
        int page,
        @Nullable String full) {

    /** Files on a page. */
    static final int PAGE = 50;
    /** Files that failed and are listed above all others. */
    static final int FAILED = 20;

    public JobView {
        failed = List.copyOf(failed);
        files = List.copyOf(files);
    }

    /** Whether there is a page after this. */
    public boolean more() {
        return (page + 1L) * PAGE < filter.count(progress);
    }

    /** Whether something failed that can be tried again: its upload is kept. */
    public boolean canRetry() {
        return progress.job().state() == JobState.DONE && progress.retriable() > 0;
    }

    /** Address of the job with a filter and a page. */
    public String address(FileFilter shown, int number) {
        String base = "/jobs/" + progress.job().id();
        return base + "?show=" + shown.value() + (number == 0 ? "" : "&page=" + number) + "#files";
    }

    /** Where changes of what is shown are pushed from. */
    public String events() {
        return "/jobs/" + progress.job().id() + "/events?show=" + filter.value() + "&page=" + page;
    }
}
