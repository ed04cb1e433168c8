package vn.chitieu.app.web.security;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Whoever sits at this machine, where no accounts are kept: an administrator. Thread-safe. */
public final class LocalVisitors implements Visitors {

    /** Name in the history. */
    public static final String NAME = "local";

    private static final String COOKIE = "chitieu_local";
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    @Override
    public Visitor of(Context context) {
        @Nullable String session = context.cookie(COOKIE);
        if (session == null || session.isBlank()) {
            byte[] bytes = new byte[BYTES];
            random.nextBytes(bytes);
            session = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            context.cookie(new Cookie(COOKIE, session, "/", -1, false, true, null, SameSite.LAX));
        }
        return new Visitor(NAME, Role.ADMINISTRATOR, session);
    }
}
