package vn.chitieu.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.app.state.OnServer;

/** Jobs over HTTP: forms and bodies are streamed, cut and hostile ones cost themselves, and problems are told. */
class JobsApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BOUNDARY = "----bien";

    @TempDir
    private static Path home;

    private static WebApplication application;
    private static HttpClient client;
    private static HeldAnswers answers;
    private static String token;

    @BeforeAll
    static void start(TestInfo test) throws Exception {
        application = WebApplication.start(OnServer.Address.of(test, home));
        answers = new HeldAnswers(application);
        client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        Matcher matcher = Pattern.compile("form-token\" content=\"([^\"]*)")
                .matcher(send(request("/load")).body());
        assertThat(matcher.find()).isTrue();
        token = matcher.group(1);
    }

    @AfterAll
    static void end() throws IOException {
        application.close();
        // A disk cannot be filled from here: LoadJobsTest does it.
        assertThat(answers.missing("/api/v1/jobs")).containsExactly("post /api/v1/jobs 507");
    }

    private static HttpRequest.Builder request(String place) {
        return HttpRequest.newBuilder(URI.create(application.address(place)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return answers.hold(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    }

    private static HttpRequest.Builder post(String place, String type, String body) {
        return request(place)
                .header("X-Form-Token", token)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static HttpRequest.Builder form(String place, String... parts) {
        return post(place, "multipart/form-data; boundary=" + BOUNDARY, body(parts));
    }

    private static String body(String... parts) {
        StringBuilder body = new StringBuilder();
        for (String part : parts) {
            body.append("--").append(BOUNDARY).append("\r\n").append(part).append("\r\n");
        }
        return body.append("--").append(BOUNDARY).append("--\r\n").toString();
    }

    private static String file(String part, String name, String content) {
        return "Content-Disposition: form-data; name=\"" + part + "\"; filename=\"" + name
                + "\"\r\nContent-Type: text/plain\r\n\r\n" + content;
    }

    private static String field(String part, String content) {
        return "Content-Disposition: form-data; name=\"" + part + "\"\r\n\r\n" + content;
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        return JSON.readTree(response.body());
    }

    /** Waits until a job has ended; gives its files. */
    private static JsonNode ended(long job) throws Exception {
        String state = "";
        for (int i = 0; i < 3000 && !state.equals("DONE"); i++) {
            Thread.sleep(20);
            state = json(send(request("/api/v1/jobs/" + job))).path("state").asText();
        }
        assertThat(state).isEqualTo("DONE");
        return json(send(request("/api/v1/jobs/" + job + "/files"))).path("files");
    }

    @Test
    void takesTheFilesOfAForm() throws Exception {
        HttpResponse<String> made = send(form(
                "/api/v1/jobs",
                file("file", "../kế hoạch/năm %22một%22.txt", "Tỷ lệ hộ nghèo dưới 1% vào năm 2031.\r\n-- \r\n--x"),
                field("title", "Nghị quyết 9/NQ-HĐND"),
                field("text", "Tỷ lệ người dân dùng nước sạch đạt 95% vào năm 2032.\r\n"),
                field("other", "không dùng")));
        assertThat(made.statusCode()).isEqualTo(201);
        long id = json(made).path("id").asLong();
        assertThat(made.headers().firstValue("Location")).contains("/api/v1/jobs/" + id);
        JsonNode files = ended(id);
        assertThat(files).hasSize(2);
        assertThat(files.findValuesAsText("name"))
                .containsExactlyInAnyOrder("kế hoạch/năm \"một\".txt", "Nghị quyết 9-NQ-HĐND.txt");
        assertThat(files.findValuesAsText("state")).containsOnly("LOADED");
        String document = files.findValuesAsText("document").get(1);
        assertThat(application.services().library().documents())
                .extracting(found -> found.id())
                .contains(document);
    }

    @Test
    void takesABodyWithItsName() throws Exception {
        String content = "Thu nhập bình quân đạt 90 triệu đồng vào năm 2033. " + "x ".repeat(100_000);
        HttpResponse<String> made =
                send(post("/api/v1/jobs?name=thu%20nh%E1%BA%ADp.txt", "application/octet-stream", content));
        JsonNode files = ended(json(made).path("id").asLong());
        assertThat(files.get(0).path("bytes").asLong()).isEqualTo(content.getBytes(StandardCharsets.UTF_8).length);
        JsonNode again = ended(json(send(post("/api/v1/jobs?name=kh%C3%A1c.txt", "application/octet-stream", content)))
                .path("id")
                .asLong());
        assertThat(again.get(0).path("state").asText()).isEqualTo("PRESENT");
        assertThat(again.get(0).path("document")).isEqualTo(files.get(0).path("document"));
    }

    @Test
    void tellsWhatIsWrongWithARequest() throws Exception {
        assertThat(send(post("/api/v1/jobs", "text/plain", "x")).statusCode()).isEqualTo(400);
        assertThat(send(post("/api/v1/jobs", "multipart/form-data", "x")).statusCode())
                .isEqualTo(400);
        assertThat(send(request("/api/v1/jobs/99")).statusCode()).isEqualTo(404);
        assertThat(send(request("/api/v1/jobs/x")).statusCode()).isEqualTo(404);
        assertThat(send(request("/api/v1/jobs/99/files")).statusCode()).isEqualTo(404);
        assertThat(send(post("/api/v1/jobs/99/cancel", "text/plain", "")).statusCode())
                .isEqualTo(404);
        assertThat(send(post("/api/v1/jobs/99/retry", "text/plain", "")).statusCode())
                .isEqualTo(404);
        assertThat(send(request("/api/v1/jobs?limit=-1")).statusCode()).isEqualTo(400);
        assertThat(send(request("/api/v1/jobs/99/events").header("Accept", "text/event-stream"))
                        .statusCode())
                .isEqualTo(404);
        long id = json(send(form("/api/v1/jobs", file("file", "a.txt", "một hai ba"))))
                .path("id")
                .asLong();
        ended(id);
        HttpResponse<String> refused = send(post("/api/v1/jobs/" + id + "/cancel", "text/plain", ""));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(refused).path("detail").asText()).isEqualTo("ENDED");
        assertThat(send(post("/api/v1/jobs/" + id + "/retry", "text/plain", "")).statusCode())
                .isEqualTo(409);
        assertThat(send(request("/api/v1/jobs/" + id + "/events")).statusCode()).isEqualTo(406);
        assertThat(send(request("/api/v1/jobs/" + id + "/files?state=GONE")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void takesTheFormOfABrowserWithoutScripts() throws Exception {
        HttpResponse<String> page = send(request("/load"));
        Matcher action = Pattern.compile(
                        "id=\"upload\" method=\"post\" action=\"([^\"]*)\" enctype=\"multipart/form-data\"")
                .matcher(page.body());
        assertThat(action.find()).isTrue();
        HttpRequest.Builder form = request(action.group(1))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(body(
                        file("file", "biểu mẫu.txt", "Đến năm 2036 có 12 khu công nghiệp."),
                        field("title", ""),
                        field("text", ""))));
        HttpResponse<String> answer = send(form);
        assertThat(answer.statusCode()).isEqualTo(303);
        String place = answer.headers().firstValue("Location").orElseThrow();
        JsonNode files = ended(Long.parseLong(place.substring(place.lastIndexOf('/') + 1)));
        assertThat(files.findValuesAsText("name")).containsExactly("biểu mẫu.txt");
        assertThat(send(request(place)).body()).contains("biểu mẫu.txt", "Xong");
    }

    @Test
    void aFormWithoutATokenIsRefusedBeforeItIsRead() throws Exception {
        HttpRequest.Builder form = request("/load?_token=wrong")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(body(file("file", "a.txt", "x"))));
        assertThat(send(form).statusCode()).isEqualTo(403);
    }

    @Test
    void aFormThatIsCutOffKeepsTheFilesThatCame() throws Exception {
        int before = application.services().jobs().count();
        String whole = body(
                file("file", "đủ.txt", "Tỷ lệ đô thị hóa đạt 60% vào năm 2034."),
                file("file", "dở.txt", "x".repeat(1000)));
        byte[] bytes = whole.substring(0, whole.length() - 500).getBytes(StandardCharsets.UTF_8);
        URI address = URI.create(application.address("/api/v1/jobs"));
        HttpResponse<String> page = send(request("/load"));
        String cookie = ((CookieManager) client.cookieHandler().orElseThrow())
                .getCookieStore()
                .getCookies()
                .get(0)
                .toString();
        assertThat(page.statusCode()).isEqualTo(200);
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/v1/jobs HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: " + cookie + "\r\nX-Form-Token: "
                            + token
                            + "\r\nContent-Type: multipart/form-data; boundary=" + BOUNDARY + "\r\nContent-Length: "
                            + (bytes.length + 500) + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.write(bytes);
            out.flush();
        }
        for (int i = 0; i < 500 && application.services().jobs().count() == before; i++) {
            Thread.sleep(20);
        }
        long id = application.services().jobs().list(0, 1).get(0).id();
        JsonNode files = ended(id);
        assertThat(files.findValuesAsText("name")).containsExactly("đủ.txt");
        try (Stream<Path> uploads = Files.walk(home.resolve("state/uploads"))) {
            assertThat(uploads.filter(Files::isRegularFile)
                            .filter(file -> file.getParent().endsWith(Long.toString(id))))
                    .isEmpty();
        }
    }

    @Test
    void pushesTheJobUntilItsEnd() throws Exception {
        long id = json(send(form("/api/v1/jobs", file("file", "sự kiện.txt", "Đến năm 2035 có 100 xã."))))
                .path("id")
                .asLong();
        List<String> data = send(request("/api/v1/jobs/" + id + "/events").header("Accept", "text/event-stream"))
                .body()
                .lines()
                .filter(line -> line.startsWith("data: "))
                .toList();
        JsonNode last = JSON.readTree(data.get(data.size() - 1).substring(6));
        assertThat(last.path("state").asText()).isEqualTo("DONE");
        assertThat(last.path("counts").path("LOADED").asInt()).isEqualTo(1);
    }

    @Test
    void cancelsAJobThatStillReceives() throws Exception {
        long id = application.services().jobs().make("dở dang", "", 5);
        HttpResponse<String> cancelled = send(post("/api/v1/jobs/" + id + "/cancel", "text/plain", ""));
        assertThat(cancelled.statusCode()).isEqualTo(200);
        assertThat(json(cancelled).path("state").asText()).isEqualTo("CANCELLED");
    }

    @Test
    void triesAgainWhatFailed() throws Exception {
        long id = json(send(form("/api/v1/jobs", file("file", "hỏng.docx", "PK\u0003\u0004 không phải văn bản"))))
                .path("id")
                .asLong();
        assertThat(ended(id).findValuesAsText("state")).containsExactly("FAILED");
        HttpResponse<String> again = send(post("/api/v1/jobs/" + id + "/retry", "text/plain", ""));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(ended(id).findValuesAsText("state")).containsExactly("FAILED");
    }

    @Test
    void listsJobs() throws Exception {
        ended(json(send(form("/api/v1/jobs", file("file", "a.txt", "một"), file("file", "b.txt", "hai"))))
                .path("id")
                .asLong());
        JsonNode list = json(send(request("/api/v1/jobs?limit=1")));
        assertThat(list.path("jobs")).hasSize(1);
        assertThat(list.path("total").asInt()).isPositive();
        assertThat(list.path("jobs").get(0).path("files").asInt()).isEqualTo(2);
    }
}
