package vn.chitieu.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.chitieu.app.web.api.Problem;
import vn.chitieu.app.web.api.ProblemException;
import vn.chitieu.app.web.security.Guard;
import vn.chitieu.app.web.security.OwnPlace;
import vn.chitieu.index.query.QueryException;
import vn.chitieu.index.store.LibraryCode;
import vn.chitieu.index.store.LibraryException;

/** Answers requests that fail: a page that says what to do for people, a problem (RFC 9457) for programs. */
final class Refusals implements Area {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final String API = "/api/v1";
    private static final int MALFORMED = 400;
    private static final int SERVER_AT_FAULT = 500;
    private static final String LOGIN = "/login";

    private final Pages pages;

    Refusals(Pages pages) {
        this.pages = pages;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.exception(ProblemException.class, (e, context) -> refuse(context, e.problem()));
        routes.exception(QueryException.class, (e, context) -> refuse(context, Problem.of(e)));
        routes.exception(LibraryException.class, (e, context) -> {
            if (e.code() == LibraryCode.NO_DOCUMENT) {
                refuse(context, Problem.of(HttpStatus.NOT_FOUND.getCode(), "there is no such document"));
            } else {
                fail(context, e);
            }
        });
        routes.exception(
                HttpResponseException.class,
                (e, context) -> refuse(context, Problem.of(e.getStatus(), String.valueOf(e.getMessage()))));
        routes.exception(
                IllegalCharsetNameException.class, (e, context) -> refuse(context, Problem.of(MALFORMED, "charset")));
        routes.exception(
                UnsupportedCharsetException.class, (e, context) -> refuse(context, Problem.of(MALFORMED, "charset")));
        // The boundary of the server: a defect costs one request, and is told to whoever runs it.
        routes.exception(Exception.class, (e, context) -> fail(context, e));
    }

    private void fail(Context context, Exception e) {
        OptionalInt fault = faultOfRequest(e);
        if (fault.isPresent()) {
            refuse(context, Problem.of(fault.getAsInt(), "the request is malformed or too slow"));
            return;
        }
        LOG.error("{} {}", context.method(), context.path(), e);
        refuse(context, Problem.of(HttpStatus.INTERNAL_SERVER_ERROR.getCode(), ""));
    }

    /** The status where the request itself is at fault, as the reader of requests tells it: malformed, too slow. */
    private static OptionalInt faultOfRequest(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpException told && told.getCode() < SERVER_AT_FAULT) {
                return OptionalInt.of(told.getCode());
            }
        }
        return OptionalInt.empty();
    }

    private void refuse(Context context, Problem problem) {
        if (context.res().isCommitted()) {
            // A part of a file is on its way: with an answer behind it, it would look like a whole one.
            abort(context);
            return;
        }
        context.removeHeader("Content-Disposition");
        int status = problem.status();
        context.status(status);
        if (context.path().equals(API) || context.path().startsWith(API + "/")) {
            if (status == HttpStatus.UNAUTHORIZED.getCode()) {
                context.header("WWW-Authenticate", "Bearer");
            }
            problem.answer(context);
        } else if (Guard.known(context).isEmpty()) {
            // Nobody is known where a request was refused before that, or has no route.
            context.contentType("text/plain; charset=utf-8")
                    .result(pages.messages(context).text("error." + known(context, status)));
        } else if (status == HttpStatus.UNAUTHORIZED.getCode()) {
            signIn(context);
        } else {
            pages.render(
                    context, "error/page.jte", Map.<String, Object>of("status", status, "key", known(context, status)));
        }
    }

    /** Closes the connection, so that the other side sees that something is missing. */
    private static void abort(Context context) {
        ServletContextRequest.getServletContextRequest(context.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }

    /** Sends somebody who is not signed in to where that is done, and from there back to the page. */
    private static void signIn(Context context) {
        @Nullable String page = context.header("HX-Request") == null ? place(context) : null;
        String login = page == null ? LOGIN : LOGIN + "?next=" + Links.encoded(page);
        if (context.header("HX-Request") != null) {
            // A part of a page must not become the form for signing in.
            context.header("HX-Redirect", login);
        } else {
            context.redirect(login, HttpStatus.SEE_OTHER);
        }
    }

    private static @Nullable String place(Context context) {
        if (!context.method().equals(HandlerType.GET)) {
            return null;
        }
        @Nullable String query = context.queryString();
        String place = context.req().getRequestURI() + (query == null ? "" : "?" + query);
        return OwnPlace.of(place).equals("/") ? null : place;
    }

    private String known(Context context, int status) {
        return pages.messages(context).has("error." + status) ? Integer.toString(status) : "other";
    }
}
