package vn.chitieu.app.web.api;

import java.util.List;

/** Ends a request to the web API with a problem. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    /** A parameter that is missing or wrong. */
    public static ProblemException ofParameter(String name, String detail, List<String> expected) {
        return new ProblemException(Problem.ofParameter(name, detail, expected));
    }

    /** What the program is told. */
    public Problem problem() {
        return problem;
    }
}
