package vn.chitieu.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.chitieu.app.web.security.Guard;

/** Answers requests that fail: a page that says what to do for people, a problem (RFC 9457) for programs. */
final class Refusals implements Area {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final String API = "/api/";

    /** What programs are told, see RFC 9457. */
    private record Problem(String type, String title, int status, String detail) {}

    private final Pages pages;

    Refusals(Pages pages) {
        this.pages = pages;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.exception(
                HttpResponseException.class,
                (e, context) -> refuse(context, e.getStatus(), String.valueOf(e.getMessage())));
        // The boundary of the server: a defect costs one request, and is told to whoever runs it.
        routes.exception(Exception.class, (e, context) -> {
            LOG.error("{} {}", context.method(), context.path(), e);
            refuse(context, HttpStatus.INTERNAL_SERVER_ERROR.getCode(), "");
        });
    }

    private void refuse(Context context, int status, String detail) {
        context.status(status);
        if (context.path().startsWith(API)) {
            context.json(new Problem("about:blank", HttpStatus.forStatus(status).getMessage(), status, detail))
                    .contentType("application/problem+json");
        } else if (Guard.known(context).isEmpty()) {
            // Nobody is known where a request was refused before that, or has no route.
            context.contentType("text/plain; charset=utf-8")
                    .result(pages.messages(context).text("error." + known(context, status)));
        } else {
            pages.render(
                    context, "error/page.jte", Map.<String, Object>of("status", status, "key", known(context, status)));
        }
    }

    private String known(Context context, int status) {
        return pages.messages(context).has("error." + status) ? Integer.toString(status) : "other";
    }
}
