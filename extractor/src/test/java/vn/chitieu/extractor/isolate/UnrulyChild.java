package vn.chitieu.extractor.isolate;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.chitieu.extractor.Extractor;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.read.ReadContext;
import vn.chitieu.extractor.read.UnreadableDocumentException;

/** A child whose parser does what the document tells it to: what no parser should do, and some have done. */
final class UnrulyChild {

    private UnrulyChild() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        NoNetwork.install();
        Extractor extractor = Extractor.create();
        ChildServer.serve((name, content, context) -> {
            String order = new String(content, StandardCharsets.UTF_8);
            if (!order.startsWith("!")) {
                return extractor.extract(name, content, context);
            }
            return obey(extractor, order.substring(1), context);
        });
    }

    private static Extraction obey(Extractor extractor, String order, ReadContext context)
            throws UnreadableDocumentException {
        String[] words = order.split(" ", 2);
        String said =
                switch (words[0]) {
                    case "hang" -> hang(context, false);
                    case "hang-busily" -> hang(context, true);
                    case "recognise" -> recognise(context, Integer.parseInt(words[1]));
                    case "halt" -> halt();
                    case "memory" -> memory();
                    case "recurse" -> recurse(order);
                    case "print" -> print();
                    case "connect" -> connect(words[1]);
                    case "pid" -> String.valueOf(ProcessHandle.current().pid());
                    case "folder" -> System.getProperty("java.io.tmpdir");
                    case "start" -> start(words[1]);
                    default -> throw new IllegalStateException("no such order: " + order);
                };
        return extractor.extract("order.txt", said.getBytes(StandardCharsets.UTF_8), context);
    }

    private static String hang(ReadContext context, boolean progress) {
        for (int step = 1; ; step++) {
            if (progress) {
                context.listener().progress(step, 0, false);
            }
            rest(20);
        }
    }

    private static String recognise(ReadContext context, int pages) {
        for (int page = 0; page <= pages; page++) {
            context.listener().progress(page, pages, true);
            rest(page == pages ? 0 : 500);
        }
        return "recognised";
    }

    private static void rest(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String halt() {
        Runtime.getRuntime().halt(17);
        return "";
    }

    private static String memory() {
        List<byte[]> kept = new ArrayList<>();
        while (kept.size() < Integer.MAX_VALUE) {
            kept.add(new byte[1 << 20]);
        }
        return "kept " + kept.size();
    }

    private static String recurse(String text) {
        return text.isEmpty() ? text : recurse(text + text.charAt(0)) + text;
    }

    private static String print() {
        System.out.println("\u0003 a parser that prints");
        System.err.print("x".repeat(5_000_000));
        return "printed";
    }

    /** Tries every way to the network that Java has and says which of them were open. */
    private static String connect(String portAndHost) {
        String port = portAndHost.split(" ", 2)[0];
        String host = portAndHost.split(" ", 2)[1];
        int number = Integer.parseInt(port);
        List<String> open = new ArrayList<>();
        attempt(open, "socket", () -> new Socket("127.0.0.1", number).close());
        attempt(open, "channel", () -> SocketChannel.open().close());
        attempt(open, "server", () -> new ServerSocket(0).close());
        attempt(open, "url", () -> URI.create("http://127.0.0.1:" + port + "/")
                .toURL()
                .openStream()
                .close());
        attempt(open, "client", () -> HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                                .build(),
                        HttpResponse.BodyHandlers.discarding()));
        attempt(open, "name", () -> InetAddress.getByName(host));
        return "open ways: " + open;
    }

    private interface Attempt {
        void run() throws IOException, InterruptedException;
    }

    private static void attempt(List<String> open, String way, Attempt attempt) {
        try {
            attempt.run();
            open.add(way);
        } catch (IOException | RuntimeException | InterruptedException | Error e) {
            // Refused, as it should be; the list of those that were not is what counts.
            System.err.println(way + ": " + e);
        }
    }

    private static String start(String command) {
        try {
            new ProcessBuilder(command.split(" ")).start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return hang(ReadContext.DEFAULT, false);
    }
}
