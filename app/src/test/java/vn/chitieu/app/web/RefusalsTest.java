package vn.chitieu.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefusalsTest {

    private static final byte[] PART = new byte[1 << 20];

    private Javalin javalin;

    @BeforeEach
    void start() {
        javalin = Javalin.create(config -> {
            // Nothing of a page is shown here.
            new Refusals(null).add(config.routes);
            config.routes.get("/api/v1/late", context -> {
                context.header("Content-Disposition", "attachment; filename=\"a.csv\"");
                context.outputStream().write(PART);
                throw new IllegalStateException("a defect behind the first part");
            });
            config.routes.get("/api/v1/early", context -> {
                context.header("Content-Disposition", "attachment; filename=\"a.csv\"");
                throw new IllegalStateException("a defect before the first part");
            });
        });
        javalin.start("127.0.0.1", 0);
    }

    @AfterEach
    void stop() {
        javalin.stop();
    }

    private HttpResponse<byte[]> get(String place) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + javalin.port() + place);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void aFileThatFailsMidwayDoesNotLookWhole() {
        assertThatThrownBy(() -> get("/api/v1/late")).isInstanceOf(IOException.class);
    }

    @Test
    void aProblemIsNoFile() throws Exception {
        HttpResponse<byte[]> answer = get("/api/v1/early");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }
}
