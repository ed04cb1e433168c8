package vn.chitieu.app.store;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** An S3-compatible store on loopback, in a process of its own, one for all tests of a Java machine. */
public final class S3Server {

    /** Where the build puts it. */
    private static final Path PROGRAM = Path.of("target", "store-of-tests", "s3mock.jar");

    private static final String BUCKET = "tests";
    private static S3Server running;
    private static int prefixes;

    private final int port;

    private S3Server(int port) {
        this.port = port;
    }

    /** The server, started where it is not; the keys that any store asks for are set. */
    public static synchronized S3Server get() throws IOException, InterruptedException {
        if (running == null) {
            System.setProperty("aws.accessKeyId", "tests");
            System.setProperty("aws.secretAccessKey", "only-on-loopback");
            running = start();
        }
        return running;
    }

    private static S3Server start() throws IOException, InterruptedException {
        S3Server server = new S3Server(freePort());
        Path log = Files.createTempFile("store", ".log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        PROGRAM.toString(),
                        "--server.address=127.0.0.1",
                        "--http.port=" + server.port,
                        "--server.port=" + freePort(),
                        "--vectors.http.port=" + freePort(),
                        "--vectors.https.port=" + freePort(),
                        "--com.adobe.testing.s3mock.store.initial-buckets=" + BUCKET)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!server.answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroyForcibly();
                throw new IOException("the store does not start: " + Files.readString(log));
            }
            Thread.sleep(100);
        }
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/" + BUCKET))
                    .build();
            return HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    < 500;
        } catch (IOException e) {
            return false;
        }
    }

    /** A new place in it. */
    public synchronized StoreAddress place() {
        return StoreAddress.of("s3://" + BUCKET + "/p" + prefixes++ + "?endpoint=http://127.0.0.1:" + port);
    }

    /** A place that is not there. */
    StoreAddress none() {
        return StoreAddress.of("s3://none?endpoint=http://127.0.0.1:" + port);
    }
}
