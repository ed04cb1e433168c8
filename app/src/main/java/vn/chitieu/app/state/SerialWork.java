package vn.chitieu.app.state;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** Serialisable transactions, which the server may ask to begin again. Stateless. */
final class SerialWork {

    /** Serialisation failure and deadlock: the same transaction may succeed the next time. */
    private static final Set<String> AGAIN = Set.of("40001", "40P01");

    private static final int ATTEMPTS = 40;
    private static final int LONGEST_PAUSE_MILLIS = 50;
    private static final int DOUBLINGS = 6;

    private SerialWork() {}

    static <T, X extends Exception> T run(Jdbi jdbi, HandleCallback<T, X> work) throws X {
        for (int attempt = 1; ; attempt++) {
            try {
                return jdbi.inTransaction(TransactionIsolationLevel.SERIALIZABLE, work);
            } catch (JdbiException e) {
                if (attempt == ATTEMPTS || !again(e)) {
                    throw e;
                }
            }
            // Each after another time, or the same ones meet again.
            int longest = Math.min(LONGEST_PAUSE_MILLIS, 1 << Math.min(attempt, DOUBLINGS));
            LockSupport.parkNanos(
                    TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextInt(1, longest + 1)));
        }
    }

    private static boolean again(Throwable cause) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql && AGAIN.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a statement failed because a row of the same key is there. */
    static boolean taken(Throwable cause) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql && "23505".equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
