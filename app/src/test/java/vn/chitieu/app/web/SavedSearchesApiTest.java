package vn.chitieu.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.app.state.OnEachDatabase;
import vn.chitieu.app.state.TestDatabases;

@OnEachDatabase
class SavedSearchesApiTest {

    private static final String PLACE = "/api/v1/saved-searches";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @TempDir
    private Path home;

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private WebApplication application;
    private HeldAnswers answers;
    private String token;

    @BeforeEach
    void start(TestDatabases databases) throws Exception {
        application = WebApplication.start(databases.address(home));
        answers = new HeldAnswers(application);
        String page = client.send(
                        HttpRequest.newBuilder(URI.create(application.address("/search")))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        token = page.replaceAll("(?s).*name=\"form-token\" content=\"([^\"]+)\".*", "$1");
    }

    @AfterEach
    void stop() throws Exception {
        application.close();
    }

    private HttpResponse<String> send(String method, String place, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(application.address(place)))
                .header("X-Form-Token", token)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return answers.hold(client.send(request, BodyHandlers.ofString()));
    }

    @Test
    void searchesAreKeptRenamedAndForgotten() throws Exception {
        HttpResponse<String> kept = send(
                "POST", PLACE, "{\"name\":\"Rừng\",\"place\":\"targets\",\"query\":\"unit=%25&q=r%E1%BB%ABng&x=y\"}");
        assertThat(kept.statusCode()).isEqualTo(201);
        JsonNode search = MAPPER.readTree(kept.body());
        assertThat(search.get("address").asText()).isEqualTo("/targets?q=r%E1%BB%ABng&unit=%25");
        String one = PLACE + "/" + search.get("id").asLong();
        JsonNode renamed =
                MAPPER.readTree(send("PATCH", one, "{\"name\":\"Rừng %\"}").body());
        assertThat(renamed.get("name").asText()).isEqualTo("Rừng %");
        JsonNode all = MAPPER.readTree(send("GET", PLACE, "").body());
        assertThat(all.get("items")).hasSize(1);
        assertThat(all.get("items").get(0)).isEqualTo(renamed);
        assertThat(send("DELETE", one, "").statusCode()).isEqualTo(204);
        assertThat(send("DELETE", one, "").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsWrongIsAProblem() throws Exception {
        for (String body : List.of("", "null", "[]", "{", "{\"name\":\"\",\"place\":\"search\"}", "{\"name\":\"a\"}")) {
            HttpResponse<String> refused = send("POST", PLACE, body);
            assertThat(refused.statusCode()).as(body).isEqualTo(400);
            assertThat(refused.headers().firstValue("Content-Type"))
                    .get()
                    .asString()
                    .contains("problem+json");
        }
        assertThat(send("PATCH", PLACE + "/77", "{\"name\":\"a\"}").statusCode())
                .isEqualTo(404);
        assertThat(send("PATCH", PLACE + "/abc", "{\"name\":\"a\"}").statusCode())
                .isEqualTo(404);
        send("POST", PLACE, "{\"name\":\"a\",\"place\":\"search\"}");
        String second =
                send("POST", PLACE, "{\"name\":\"b\",\"place\":\"search\"}").body();
        String place = PLACE + "/" + MAPPER.readTree(second).get("id").asLong();
        assertThat(send("PATCH", place, "{\"name\":\"a\"}").statusCode()).isEqualTo(409);
        token = "other";
        assertThat(send("POST", PLACE, "{\"name\":\"c\",\"place\":\"search\"}").statusCode())
                .isEqualTo(403);
    }
}
