package kessai.problem;

/** A request was refused; what carries the problem to the one place that answers with it. */
public final class ProblemFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    ProblemFound(Problem problem) {
        super(problem.type().uri(), null, false, false);
        this.problem = problem;
    }

    /** The problem. */
    public Problem problem() {
        return problem;
    }
}
