package vn.chitieu.app.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import vn.chitieu.app.web.Services;
import vn.chitieu.app.web.WebServer;
import vn.chitieu.app.web.WebSettings;
import vn.chitieu.extractor.Extractor;
import vn.chitieu.extractor.isolate.Answer;
import vn.chitieu.extractor.read.ReadContext;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.index.store.Library;
import vn.chitieu.index.store.LibraryDocument;
import vn.chitieu.index.store.LoadedFile;

/**
 * Milliseconds of pages over a library of many documents, from the request to the last byte over loopback; then of many
 * users who search while documents are loaded. Arguments: number of documents, number of users.
 */
public final class ServerBenchmark {

    private static final int ROUNDS = 100;
    private static final int SECONDS = 30;
    private static final List<String> QUERIES = List.of(
            "tỷ lệ hộ nghèo",
            "chuyển đổi số",
            "ty le do thi hoa",
            "Sở Y tế chủ trì",
            "bảo hiểm y tế toàn dân",
            "thu ngân sách nhà nước",
            "xay dung nong thon moi",
            "nước sạch",
            "giải phóng mặt bằng",
            "bao ve moi truong");

    private final Extractor extractor = Extractor.create();
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger failures = new AtomicInteger();
    private final VariedTexts texts;
    private final Services services;
    private final WebServer server;

    private ServerBenchmark(Path home, VariedTexts texts) throws IOException {
        this.texts = texts;
        this.services = Services.open(
                home,
                settings -> (name, file, listener) -> new Answer.Document(extractor.extract(
                        name, Files.readAllBytes(file), new ReadContext(settings.limits(), listener))),
                Clock.systemUTC());
        this.server = WebServer.start(new WebSettings(home, "127.0.0.1", 0), services);
    }

    /** Measures and prints. */
    public static void main(String[] arguments) throws Exception {
        int documents = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
        int users = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 50;
        Path root = Path.of(System.getProperty("chitieu.root", ".."));
        Path home = Files.createTempDirectory(root.resolve("app/target"), "served");
        ServerBenchmark benchmark = new ServerBenchmark(home, new VariedTexts(root));
        benchmark.fill(documents);
        benchmark.pages();
        benchmark.users(documents, users);
        benchmark.server.close();
        benchmark.services.close();
    }

    private void fill(int documents) throws Exception {
        long start = System.nanoTime();
        for (int number = 0; number < documents; number++) {
            load(number);
        }
        services.library().refresh();
        System.out.printf("%d documents in %.1f s%n", documents, (System.nanoTime() - start) / 1e9);
    }

    private void load(int number) throws IOException, UnreadableDocumentException {
        byte[] text = texts.text(number);
        Library library = services.library();
        library.load(
                LoadedFile.of(text, extractor.extract("van-ban-" + number + ".txt", text), "2026-01-01T00:00:00Z"));
    }

    private void pages() throws Exception {
        List<LibraryDocument> documents = services.library().documents();
        Map<String, List<String>> places = new LinkedHashMap<>();
        places.put("search", QUERIES.stream().map(ServerBenchmark::search).toList());
        places.put(
                "search for targets",
                QUERIES.stream().map(query -> search(query) + "&scope=targets").toList());
        places.put(
                "targets",
                QUERIES.stream().map(query -> "/targets?q=" + encoded(query)).toList());
        places.put("documents", List.of("/documents", "/documents?q=2025"));
        places.put(
                "document",
                documents.stream()
                        .limit(20)
                        .map(one -> "/documents/" + encoded(one.id()))
                        .toList());
        places.put("compare", List.of("/compare?indicator=" + encoded("tỷ lệ che phủ rừng")));
        places.put("agencies", List.of("/agencies", "/agencies/" + encoded("Sở Y tế")));
        places.put("topics", List.of("/topics"));
        places.put("review", List.of("/review"));
        for (Map.Entry<String, List<String>> place : places.entrySet()) {
            List<Double> times = new ArrayList<>();
            for (int i = -ROUNDS / 2; i < ROUNDS; i++) {
                double time = get(
                        place.getValue().get(Math.floorMod(i, place.getValue().size())));
                if (i >= 0) {
                    times.add(time);
                }
            }
            print(place.getKey(), times);
        }
        System.out.println("failures: " + failures.getAndSet(0));
    }

    private void users(int documents, int users) throws InterruptedException, ExecutionException {
        AtomicBoolean ended = new AtomicBoolean();
        AtomicInteger loaded = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(users + 1);
        Future<?> load = threads.submit((Callable<Void>) () -> {
            while (!ended.get()) {
                load(documents + loaded.getAndIncrement());
            }
            return null;
        });
        List<Future<List<Double>>> all = new ArrayList<>();
        for (int user = 0; user < users; user++) {
            Random random = new Random(user);
            all.add(threads.submit(() -> {
                List<Double> times = new ArrayList<>();
                while (!ended.get()) {
                    times.add(get(search(QUERIES.get(random.nextInt(QUERIES.size())))));
                    // Reads for a while before the next search.
                    Thread.sleep(1_000 + random.nextInt(4_000));
                }
                return times;
            }));
        }
        Thread.sleep(SECONDS * 1_000L);
        ended.set(true);
        load.get();
        List<Double> times = new ArrayList<>();
        for (Future<List<Double>> one : all) {
            times.addAll(one.get());
        }
        threads.shutdown();
        print(users + " users while " + loaded.get() + " documents are loaded", times);
        System.out.println("failures: " + failures.get());
    }

    private static String search(String query) {
        return "/search?q=" + encoded(query);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Milliseconds of a request. */
    private double get(String place) throws IOException, InterruptedException {
        String address = server.address().replaceAll("/$", "") + place;
        long start = System.nanoTime();
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            failures.incrementAndGet();
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static void print(String what, List<Double> times) {
        Collections.sort(times);
        System.out.printf(
                "%-48s %5d requests  p50 %7.1f ms  p95 %7.1f ms  slowest %7.1f ms%n",
                what,
                times.size(),
                times.get(times.size() / 2),
                times.get((int) (times.size() * 0.95)),
                times.get(times.size() - 1));
    }
}
