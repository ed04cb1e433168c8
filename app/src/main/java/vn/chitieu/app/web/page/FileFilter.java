package vn.chitieu.app.web.page;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.job.FileState;
import vn.chitieu.app.job.JobProgress;

/** Which files of a job are shown. */
public enum FileFilter {
    /** All. */
    ALL(List.of(FileState.values())),
    /** Those that are not in the library. */
    FAILED(List.of(FileState.FAILED)),
    /** Those of which a part is missing. */
    PARTIAL(List.of(FileState.PARTIAL)),
    /** Those that are in the library. */
    LOADED(List.of(FileState.LOADED)),
    /** Those that the library had. */
    PRESENT(List.of(FileState.PRESENT)),
    /** Those that are to come. */
    WAITING(List.of(FileState.WAITING)),
    /** Those that were not loaded because the job was stopped. */
    CANCELLED(List.of(FileState.CANCELLED));

    private final List<FileState> states;

    FileFilter(List<FileState> states) {
        this.states = states;
    }

    List<FileState> states() {
        return states;
    }

    /** As it stands in addresses. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FileFilter of(@Nullable String value) {
        for (FileFilter filter : values()) {
            if (filter.value().equals(value)) {
                return filter;
            }
        }
        return ALL;
    }

    /** How many files of a job it shows. */
    public int count(JobProgress progress) {
        return states.stream().mapToInt(progress::count).sum();
    }
}
