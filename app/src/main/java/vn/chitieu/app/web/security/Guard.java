package vn.chitieu.app.web.security;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.UnauthorizedResponse;
import io.javalin.router.Endpoint;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Stands before every route: hardens the answer, refuses foreign pages and hosts, finds out who asks, and lets pass only
 * those whose role the route takes. A route without a role is closed to all. Thread-safe.
 */
public final class Guard {

    private static final Set<HandlerType> SAFE = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");
    /** Places that tell whoever watches the server nothing but that it is alive. */
    private static final Set<String> ALIVE = Set.of("/health", "/ready");

    private static final String VISITOR = "visitor";
    private static final String ASSETS = "/assets/";
    private static final String API = "/api/";

    /** Routes that take files, which they read as they come. Everywhere else the parts of a form would fill a disk. */
    private static final Set<String> UPLOADS = Set.of("/load", "/load/jobs/{id}/files", "/api/v1/jobs");

    /** Scripts, styles and pictures of this server only, and no page of others around or behind it. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static final Visitor NOBODY = new Visitor("", Role.ANYONE, "");

    private final Visitors visitors;
    private final FormTokens tokens;
    private final Reach reach;

    public Guard(Visitors visitors, FormTokens tokens, Reach reach) {
        this.visitors = visitors;
        this.tokens = tokens;
        this.reach = reach;
    }

    /** Takes its place before all routes. */
    public void add(RoutesConfig routes) {
        routes.before(this::harden);
        routes.beforeMatched(this::admit);
    }

    /** Who sent a request that was let pass. */
    public static Visitor visitor(Context context) {
        return known(context).orElseThrow(() -> new IllegalStateException("the guard saw no such request"));
    }

    /** The same; nobody where a request was refused before that. */
    public static Optional<Visitor> known(Context context) {
        return Optional.ofNullable(context.attribute(VISITOR));
    }

    /** The token that forms of this visitor must have. */
    public String token(Visitor visitor) {
        return tokens.of(visitor.session());
    }

    private void harden(Context context) {
        context.header("Content-Security-Policy", POLICY);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Referrer-Policy", "same-origin");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        context.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        context.header("Cache-Control", "no-store");
        if (reach.https()) {
            context.header("Strict-Transport-Security", "max-age=31536000");
        }
        if (ALIVE.contains(context.path())) {
            return;
        }
        if (!reach.named(context)) {
            throw new ForbiddenResponse("host");
        }
        if (!context.path().startsWith(ASSETS)) {
            context.attribute(VISITOR, visitors.of(context));
        }
    }

    private void admit(Context context) {
        Visitor visitor = known(context).orElse(NOBODY);
        Role needed = Stream.of(Role.values())
                .filter(context.routeRoles()::contains)
                .findFirst()
                .orElseThrow(() -> new ForbiddenResponse("route"));
        if (!visitor.role().may(needed)) {
            throw visitor.role() == Role.ANYONE ? new UnauthorizedResponse() : new ForbiddenResponse("role");
        }
        if (context.isMultipart() && !UPLOADS.contains(route(context))) {
            throw new HttpResponseException(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE.getCode(), "files are taken at " + UPLOADS + " only", Map.of());
        }
        if (!SAFE.contains(context.method()) && !visitor.isProgram() && !isLocalProgram(context)) {
            requireOwnPage(context, visitor);
        }
    }

    private static String route(Context context) {
        @Nullable Endpoint endpoint = context.endpoints().matchedHttpEndpoint();
        return endpoint == null ? "" : endpoint.path;
    }

    /**
     * Whether a program of this machine uses the web API of a server that keeps no accounts and so has no keys. A browser
     * would say from where it asks.
     */
    private boolean isLocalProgram(Context context) {
        return reach.local()
                && context.path().startsWith(API)
                && context.header("Sec-Fetch-Site") == null
                && context.header("Origin") == null
                && context.header("Cookie") == null;
    }

    private void requireOwnPage(Context context, Visitor visitor) {
        @Nullable String site = context.header("Sec-Fetch-Site");
        if (site != null && !OWN_SITE.contains(site)) {
            throw new ForbiddenResponse("site");
        }
        @Nullable String token = context.header(FormTokens.HEADER);
        // A large upload is not read for the sake of its token: its page sends the header.
        if (token == null && context.isFormUrlencoded()) {
            token = context.formParam(FormTokens.FIELD);
        }
        // Where there are no scripts, the form has it in its address.
        if (token == null && context.isMultipartFormData()) {
            token = context.queryParam(FormTokens.FIELD);
        }
        if (!tokens.valid(token, visitor.session())) {
            throw new ForbiddenResponse("token");
        }
    }
}
