package vn.chitieu.app.web.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.review.DecisionRequest;
import vn.chitieu.app.review.FieldError;
import vn.chitieu.app.review.TargetFields;
import vn.chitieu.app.web.Links;

/** What is wrong with a decision that a program asks for. Stateless. */
final class DecisionFaults {

    private static final String ERROR_PREFIX = "review.error.";

    private DecisionFaults() {}

    /** What is wrong whatever is decided: names that no field has, a reason without end. */
    static List<Problem.Fault> of(@Nullable Map<String, @Nullable String> fields, @Nullable String reason) {
        List<Problem.Fault> faults = new ArrayList<>();
        if (fields != null) {
            fields.keySet().stream()
                    .filter(name -> !TargetFields.NAMES.contains(name))
                    .sorted()
                    .limit(TargetFields.NAMES.size())
                    .forEach(name -> faults.add(fault(name, "unknown")));
        }
        if (reason != null && reason.length() > DecisionRequest.LONGEST_REASON) {
            faults.add(Problem.Fault.at("#/reason", "long: " + DecisionRequest.LONGEST_REASON));
        }
        return faults;
    }

    /** What is wrong with fields. */
    static List<Problem.Fault> of(Map<String, FieldError> errors) {
        return new TreeMap<>(errors)
                .entrySet().stream()
                        .map(error -> fault(error.getKey(), said(error.getValue())))
                        .toList();
    }

    static void answer(Context context, List<Problem.Fault> faults) {
        Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT.getCode(),
                        "fields",
                        "fields have values that they cannot have",
                        faults)
                .answer(context);
    }

    /** Names stand in a pointer within a fragment as RFC 6901 has it. */
    private static Problem.Fault fault(String name, String detail) {
        return Problem.Fault.at(
                "#/fields/" + Links.encoded(name.replace("~", "~0").replace("/", "~1")), detail);
    }

    /** The code of an error, with what it names. */
    private static String said(FieldError error) {
        String code = error.key().substring(ERROR_PREFIX.length());
        return error.detail().isEmpty() ? code : code + ": " + error.detail();
    }
}
