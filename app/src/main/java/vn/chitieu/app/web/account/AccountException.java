package vn.chitieu.app.web.account;

/** A change of accounts that is refused; the reason is for whoever asked for it. */
public final class AccountException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Problem {
        /** No name, or one with other signs than are taken. */
        NAME,
        /** Somebody has this name. */
        NAME_TAKEN,
        /** Nobody has this name. */
        NO_USER,
        /** The password is too short. */
        PASSWORD_SHORT,
        /** The password is longer than any that is typed. */
        PASSWORD_LONG,
        /** The password is one that is guessed first. */
        PASSWORD_COMMON,
        /** The password that was to be changed is another. */
        PASSWORD_WRONG,
        /** The first user must be an administrator, and the last one must stay. */
        LAST_ADMINISTRATOR,
        /** Nobody gives a program more than they may do themselves. */
        ROLE,
        /** No user has so many keys. */
        TOO_MANY_KEYS
    }

    private final Problem problem;

    public AccountException(Problem problem) {
        super(problem.name());
        this.problem = problem;
    }

    /** Why. */
    public Problem problem() {
        return problem;
    }

    /** Key of the text that says so. */
    public String key() {
        return "account.problem." + problem;
    }
}
