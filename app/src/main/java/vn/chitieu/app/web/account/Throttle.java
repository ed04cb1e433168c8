package vn.chitieu.app.web.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import vn.chitieu.app.state.Database;

/**
 * Slows down whoever guesses passwords: after some sign-ins that failed for a name or from an address, each next one has
 * to wait twice as long. What failed is kept in the database, so that a restart forgets nothing. Thread-safe.
 */
public final class Throttle {

    private static final int FREE_OF_NAME = 5;
    private static final int FREE_OF_ADDRESS = 20;
    /** Short enough that a stranger cannot keep somebody out of their account for long. */
    private static final Duration LONGEST_OF_NAME = Duration.ofMinutes(5);

    private static final Duration LONGEST_OF_ADDRESS = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 20;

    private final Database database;
    private final Clock clock;

    /** Somebody who tries, as a name or as an address. */
    private record Subject(byte[] digest, int free, Duration longest) {}

    public Throttle(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Asks for one try. It counts as failed until {@link #succeeded} says otherwise, so that many at the same time are no
     * way around.
     *
     * @return how long to wait before asking again; zero where the try is granted
     */
    public Duration ask(String name, String address) {
        Instant now = clock.instant();
        return database.serially(handle -> {
            handle.createUpdate("delete from login_attempt where last <= :forgotten")
                    .bind("forgotten", now.minus(FORGOTTEN).getEpochSecond())
                    .execute();
            Duration wait = Duration.ZERO;
            for (Subject subject : subjects(name, address)) {
                Duration its = wait(handle, subject, now);
                wait = its.compareTo(wait) > 0 ? its : wait;
            }
            if (wait.isZero()) {
                subjects(name, address).forEach(subject -> count(handle, subject, now));
            }
            return wait;
        });
    }

    private static Duration wait(Handle handle, Subject subject, Instant now) {
        return handle.createQuery("select failures, last from login_attempt where subject = :subject")
                .bind("subject", subject.digest())
                .map((row, context) -> {
                    int over = row.getInt("failures") - subject.free();
                    if (over < 0) {
                        return Duration.ZERO;
                    }
                    Duration delay = Duration.ofSeconds(1L << Math.min(over, MOST_DOUBLINGS));
                    Duration bounded = delay.compareTo(subject.longest()) > 0 ? subject.longest() : delay;
                    Duration rest = Duration.between(
                            now, Instant.ofEpochSecond(row.getLong("last")).plus(bounded));
                    return rest.isNegative() ? Duration.ZERO : rest;
                })
                .findOne()
                .orElse(Duration.ZERO);
    }

    private static void count(Handle handle, Subject subject, Instant now) {
        handle.createUpdate("insert into login_attempt (subject, failures, last) values (:subject, 1, :now)"
                        + " on conflict (subject) do update"
                        + " set failures = login_attempt.failures + 1, last = :now")
                .bind("subject", subject.digest())
                .bind("now", now.getEpochSecond())
                .execute();
    }

    /** The try was right: the name is free again, and the address has one failure less. */
    public void succeeded(String name, String address) {
        List<Subject> subjects = subjects(name, address);
        database.jdbi().useTransaction(handle -> {
            handle.createUpdate("delete from login_attempt where subject = :subject")
                    .bind("subject", subjects.get(0).digest())
                    .execute();
            handle.createUpdate("update login_attempt set failures = failures - 1"
                            + " where subject = :subject and failures > 0")
                    .bind("subject", subjects.get(1).digest())
                    .execute();
        });
    }

    private static List<Subject> subjects(String name, String address) {
        List<Subject> subjects = new ArrayList<>();
        subjects.add(new Subject(Secrets.digest("name:" + UserName.canonical(name)), FREE_OF_NAME, LONGEST_OF_NAME));
        subjects.add(new Subject(Secrets.digest("address:" + network(address)), FREE_OF_ADDRESS, LONGEST_OF_ADDRESS));
        return subjects;
    }

    /** An address of version 6 without what its owner chooses freely. */
    private static String network(String address) {
        int groups = 0;
        for (int i = 0; i < address.length(); i++) {
            if (address.charAt(i) == ':' && ++groups == 4) {
                return address.substring(0, i);
            }
        }
        return address;
    }
}
