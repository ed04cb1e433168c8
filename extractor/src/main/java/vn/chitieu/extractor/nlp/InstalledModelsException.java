package vn.chitieu.extractor.nlp;

import java.io.IOException;

/** Installed models that cannot be used or changed; the message names the file and what is wrong with it. */
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

    InstalledModelsException(Problem problem, String message) {
        super(message);
        this.problem = problem;
    }

    static InstalledModelsException damaged(String message) {
        return new InstalledModelsException(Problem.DAMAGED, message);
    }

    public Problem problem() {
        return problem;
    }
}
