package vn.chitieu.app.web.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;

/** Tells whoever guesses passwords to wait. Stateless. */
final class Waits {

    private Waits() {}

    /** Answers with status 429 and how long to wait; gives the seconds, at least one. */
    static long tell(Context context, Duration delay) {
        long seconds = Math.max(1, delay.toSeconds());
        context.status(HttpStatus.TOO_MANY_REQUESTS).header("Retry-After", Long.toString(seconds));
        return seconds;
    }
}
