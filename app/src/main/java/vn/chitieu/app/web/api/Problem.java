package vn.chitieu.app.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.export.TerminalEscapes;
import vn.chitieu.index.query.QueryException;

/**
 * What a program is told of a request that is refused (RFC 9457). Immutable.
 *
 * @param type always {@code about:blank}: {@code code} tells more
 * @param title words of the status
 * @param code what is wrong, for programs; never changes its meaning
 * @param detail what is wrong, for people who write programs
 * @param errors what is wrong with which part of the request
 */
public record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Fault> errors) {

    private static final ObjectWriter WRITER = JsonMapper.builder().build().writer(new TerminalEscapes());

    /** Media type. */
    public static final String TYPE = "application/problem+json";

    /**
     * What is wrong with a part of a request.
     *
     * @param parameter name of the parameter of the address, or null
     * @param pointer JSON pointer into the body, as a fragment such as {@code #/name}, or null
     * @param detail what is wrong
     * @param position place in the value, in UTF-16 units, or null
     * @param expected what may stand there
     */
    public record Fault(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String parameter,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String pointer,

            String detail,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer position,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> expected) {

        public Fault {
            expected = List.copyOf(expected);
        }

        /** A parameter of the address. */
        public static Fault ofParameter(String name, String detail, List<String> expected) {
            return new Fault(name, null, detail, null, expected);
        }

        /** A value in the body. */
        public static Fault at(String pointer, String detail) {
            return new Fault(null, pointer, detail, null, List.of());
        }
    }

    public Problem {
        errors = List.copyOf(errors);
    }

    /** A problem of a status, whose code is the name of the status unless there is more to say. */
    public static Problem of(int status, String code, String detail, List<Fault> errors) {
        return new Problem("about:blank", HttpStatus.forStatus(status).getMessage(), status, code, detail, errors);
    }

    /** What a status alone says. */
    public static Problem of(int status, String detail) {
        String title = HttpStatus.forStatus(status).getMessage();
        return of(status, title.toLowerCase(Locale.ROOT).replace(' ', '-'), detail, List.of());
    }

    /** A parameter that is wrong. */
    static Problem ofParameter(String name, String detail, List<String> expected) {
        String text = name + ": " + detail;
        return of(400, "parameter", text, List.of(Fault.ofParameter(name, detail, expected)));
    }

    /** A query that is not understood. */
    public static Problem of(QueryException e) {
        Fault fault = new Fault("q", null, e.problem().name(), e.position(), e.expected());
        return of(400, "query", String.valueOf(e.getMessage()), List.of(fault));
    }

    /** Answers with it. */
    public void answer(Context context) {
        try {
            context.status(status).contentType(TYPE).result(WRITER.writeValueAsBytes(this));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record can be written", e);
        }
    }
}
