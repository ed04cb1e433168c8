package vn.chitieu.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.app.state.OnServer;

/** Review by programs; every answer is as its description says. */
class ReviewApiTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern TOKEN = Pattern.compile("name=\"form-token\" content=\"([^\"]+)\"");

    @TempDir
    private static Path home;

    private static WebApplication application;
    private static HttpClient client;
    private static String token;
    private static HeldAnswers answers;

    @BeforeAll
    static void start(TestInfo test) throws Exception {
        application = WebApplication.start(OnServer.Address.of(test, home));
        client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        String page = client.send(request("/review").build(), HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher matcher = TOKEN.matcher(page);
        assertThat(matcher.find()).isTrue();
        token = matcher.group(1);
        answers = new HeldAnswers(application);
    }

    @AfterAll
    static void stop() throws IOException {
        application.close();
        assertThat(answers.missing("/api/v1/review")).isEmpty();
    }

    private static HttpRequest.Builder request(String place) {
        return HttpRequest.newBuilder(URI.create(application.address(place)));
    }

    private static HttpResponse<String> get(String place) throws Exception {
        return send(request(place));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return answers.hold(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    }

    private static HttpResponse<String> decide(String body) throws Exception {
        return decide(document(), body);
    }

    private static HttpResponse<String> decide(String document, String body) throws Exception {
        return send(request("/api/v1/review/" + document + "/decisions")
                .header("X-Form-Token", token)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String document() {
        return application.services().library().documents().get(0).id();
    }

    private static JsonNode answer(HttpResponse<String> response, int status) throws IOException {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return MAPPER.readTree(response.body());
    }

    private static JsonNode target(int at) throws Exception {
        return answer(get("/api/v1/review/" + document()), 200).path("targets").path(at);
    }

    private static String body(String action, JsonNode target, String more) {
        return "{\"action\":\"" + action + "\",\"target\":\""
                + target.path("id").asText() + "\",\"version\":\""
                + target.path("version").asText() + "\"" + more + "}";
    }

    @Test
    void tellsWhatWaits() throws Exception {
        JsonNode queue = answer(get("/api/v1/review?limit=5"), 200);
        while (queue.path("unread").asInt() > 0) {
            queue = answer(get("/api/v1/review?limit=5"), 200);
        }
        assertThat(queue.path("targets")).hasSize(5);
        assertThat(answer(get("/api/v1/review?kind=X"), 400)
                        .path("errors")
                        .path(0)
                        .path("parameter")
                        .asText())
                .isEqualTo("kind");
        assertThat(get("/api/v1/review?limit=501").statusCode()).isEqualTo(400);
        assertThat(get("/api/v1/review/khong-co").statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/review/khong-co/history").statusCode()).isEqualTo(404);
    }

    @Test
    void decidesAndTellsTheHistory() throws Exception {
        JsonNode seen = target(3);
        JsonNode done = answer(
                decide(body("CORRECT", seen, ",\"fields\":{\"indicator\":\"Tên mới\"},\"reason\":\"vì thế\"")), 201);
        assertThat(done.path("published").asBoolean()).isTrue();
        JsonNode entry = answer(get("/api/v1/review/" + document() + "/history"), 200)
                .path("decisions")
                .path(0);
        assertThat(entry.path("after").path("indicator").asText()).isEqualTo("Tên mới");
        assertThat(entry.path("before").path("indicator"))
                .isEqualTo(seen.path("target").path("indicator"));
        assertThat(entry.path("reason").asText()).isEqualTo("vì thế");
        answer(decide(body("ACCEPT", seen, "")), 409);
    }

    @Test
    void saysWhichFieldsAreWrong() throws Exception {
        JsonNode problem = answer(decide(body("CORRECT", target(0), ",\"fields\":{\"time\":\"sang năm\"}")), 422);
        assertThat(problem.path("errors").path(0).path("pointer").asText()).isEqualTo("#/fields/time");
        assertThat(problem.path("errors").path(0).path("detail").asText()).startsWith("time");
    }

    @Test
    void whatHasNoBoundOrNoNameIsRefused() throws Exception {
        String reason = ",\"reason\":\"" + "a".repeat(1_001) + "\"";
        JsonNode problem = answer(decide(body("ACCEPT", target(1), reason)), 422);
        assertThat(problem.path("errors").path(0).path("pointer").asText()).isEqualTo("#/reason");
        problem = answer(decide(body("CORRECT", target(1), ",\"fields\":{\"changes\":\"INCREASE\"}")), 422);
        assertThat(problem.path("errors").path(0).path("pointer").asText()).isEqualTo("#/fields/changes");
        problem = answer(decide(body("CORRECT", target(1), ",\"fields\":{\"change\":\"UP\"}")), 422);
        assertThat(problem.path("errors").path(0).path("pointer").asText()).isEqualTo("#/fields/change");
    }

    @Test
    void whatCannotBeReadIsRefused() throws Exception {
        assertThat(decide("{").statusCode()).isEqualTo(400);
        assertThat(decide("null").statusCode()).isEqualTo(400);
        assertThat(decide("khong-co", "{}").statusCode()).isEqualTo(404);
        assertThat(decide("{\"action\":\"DROP\"}").statusCode()).isEqualTo(400);
        HttpResponse<String> foreign = send(
                request("/api/v1/review/" + document() + "/decisions").POST(HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(foreign.statusCode()).isEqualTo(403);
    }
}
