package vn.chitieu.extractor.nlp;

import java.io.IOException;
import java.nio.file.Path;

/** Installed models that cannot be used or changed; says which file or folder, and what is wrong with it. */
public final class InstalledModelsException extends IOException {

    private static final long serialVersionUID = 1L;

    /** What can be done about it. */
    public enum Problem {
        /** A file is missing or has other bytes: go back to the models before, or train again. */
        DAMAGED,
        /** Another process changes the models: wait for it. */
        BUSY,
        /** The shipped models are in use: there are none before them. */
        NOTHING_BEFORE
    }

    private final Problem problem;
    private final String subject;

    InstalledModelsException(Problem problem, Path subject, String message) {
        super(message);
        this.problem = problem;
        this.subject = subject.toString();
    }

    static InstalledModelsException damaged(Path file, String message) {
        return new InstalledModelsException(Problem.DAMAGED, file, message);
    }

    public Problem problem() {
        return problem;
    }

    /** The file or folder. */
    public String subject() {
        return subject;
    }
}
