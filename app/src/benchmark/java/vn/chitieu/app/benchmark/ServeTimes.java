package vn.chitieu.app.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Seconds from the shell's {@code ./chitieu serve} to a server that is ready, and from sending it a document of 87,000
 * characters to the first hit in it: the first document after the start, and a second. Arguments: number of starts, and
 * seconds between the opening of the page for loading and the first document. The program has to be built.
 */
public final class ServeTimes {

    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");
    private static final Pattern TOKEN = Pattern.compile("name=\"form-token\" content=\"([^\"]+)\"");
    /** Milliseconds between two looks: more often, looking would take the processor from loading. */
    private static final int PAUSE = 40;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String address;

    private ServeTimes(String address) {
        this.address = address;
    }

    /** Measures and prints. */
    public static void main(String[] arguments) throws Exception {
        int starts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        long choosing = arguments.length > 1 ? Long.parseLong(arguments[1]) : 0;
        Path root = Path.of(System.getProperty("chitieu.root", ".."));
        VariedTexts texts = new VariedTexts(root);
        for (int i = 0; i < starts; i++) {
            Path home = Files.createTempDirectory(root.resolve("app/target"), "served");
            long start = System.nanoTime();
            Process process = new ProcessBuilder(
                            root.resolve("chitieu").toString(), "serve", "--home", home.toString(), "--port", "0")
                    .start();
            try {
                ServeTimes server = new ServeTimes(address(process));
                server.awaitReady();
                double ready = seconds(start);
                server.token();
                Thread.sleep(1_000 * choosing);
                System.out.printf("ready after %.2f s", ready);
                for (byte[] text : texts.longest(2 * i, 2)) {
                    System.out.printf(
                            "; %d characters found after %.2f s",
                            new String(text, StandardCharsets.UTF_8).length(), server.drop(text));
                }
                System.out.println();
            } finally {
                process.destroy();
                process.waitFor();
            }
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static String address(Process process) throws IOException {
        List<String> said = new ArrayList<>();
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            said.add(line);
            Matcher matcher = ADDRESS.matcher(line);
            if (matcher.find()) {
                return matcher.group();
            }
        }
        throw new IOException("it did not start: " + said);
    }

    private HttpResponse<String> get(String place) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address + place)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private void awaitReady() throws IOException, InterruptedException {
        while (get("/ready").statusCode() != 200) {
            Thread.sleep(PAUSE);
        }
    }

    private long hits() throws IOException, InterruptedException {
        String query = URLEncoder.encode("tỉnh", StandardCharsets.UTF_8);
        JsonNode found =
                MAPPER.readTree(get("/api/v1/search?limit=1&q=" + query).body());
        return found.path("total").asLong();
    }

    /** Opens the page for loading, as whoever drops a document did. */
    private String token() throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get("/load").body());
        if (!token.find()) {
            throw new IOException("the page of loading has no token");
        }
        return token.group(1);
    }

    /** Seconds from sending a document until a search finds more than before. */
    private double drop(byte[] text) throws IOException, InterruptedException {
        String token = token();
        long before = hits();
        long start = System.nanoTime();
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/v1/jobs?name=van-ban.txt"))
                .header("X-Form-Token", token)
                .POST(HttpRequest.BodyPublishers.ofByteArray(text))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IOException("refused: " + answer.body());
        }
        while (hits() == before) {
            Thread.sleep(PAUSE);
        }
        return seconds(start);
    }
}
