package vn.chitieu.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds every answer of the web API that the tests of an area get against its description, and tells which described
 * answers none of them got.
 */
final class HeldAnswers {

    private static final String API = "/api/v1/";

    private final ApiDescription description;
    private final Set<String> held = new TreeSet<>();

    HeldAnswers(WebApplication application) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(application.address("/api/v1/openapi.json")))
                .build();
        description = ApiDescription.of(HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofByteArray())
                .body());
    }

    /** Gives an answer back that is as described; answers of pages are passed over. */
    HttpResponse<String> hold(HttpResponse<String> answer) {
        String asked = answer.uri().getPath();
        if (!asked.startsWith(API)) {
            return answer;
        }
        String path = path(asked);
        String method = answer.request().method().toLowerCase(Locale.ROOT);
        String what = method + " " + path + " " + answer.statusCode();
        JsonNode responses =
                description.whole().path("paths").path(path).path(method).path("responses");
        JsonNode response = responses.path(Integer.toString(answer.statusCode()));
        assertThat(response.isMissingNode()).as(what + " is not described").isFalse();
        description.conforms(what, response, answer.headers(), answer.body().getBytes(StandardCharsets.UTF_8));
        held.add(what);
        return answer;
    }

    /** The described path that fits best: one without a parameter in that place, if there is one. */
    private String path(String asked) {
        return description.whole().path("paths").properties().stream()
                .map(java.util.Map.Entry::getKey)
                .filter(path -> asked.matches(path.replaceAll("\\{[^}]*}", "[^/]+")))
                .min(Comparator.comparingLong(
                        path -> path.chars().filter(c -> c == '{').count()))
                .orElseThrow(() -> new AssertionError(asked + " is not described"));
    }

    /**
     * The described answers under a path that no test got, but for those of visitors who may not, which
     * {@link ApiContractTest} gets from every path.
     */
    Set<String> missing(String under) {
        Set<String> missing = new TreeSet<>();
        description.eachAnswer((method, path, status) -> {
            if (path.startsWith(under) && !ApiContractTest.REFUSALS.contains(status)) {
                missing.add(method + " " + path + " " + status);
            }
        });
        missing.removeAll(held);
        return missing;
    }
}
