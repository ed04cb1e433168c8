package vn.chitieu.solr;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Passes connections on from one address to another. */
final class Relay {

    private Relay() {}

    /** Listens until the process ends. */
    static void start(InetSocketAddress from, InetSocketAddress to) throws IOException {
        ServerSocket server = new ServerSocket();
        server.bind(from);
        thread(() -> {
            while (true) {
                Socket outside = server.accept();
                Socket inside = new Socket(to.getAddress(), to.getPort());
                thread(() -> pass(outside, inside));
                thread(() -> pass(inside, outside));
            }
        });
    }

    /** What may end with the connection. */
    @FunctionalInterface
    private interface Passing {
        void run() throws IOException;
    }

    private static void thread(Passing passing) {
        Thread thread = new Thread(() -> {
            try {
                passing.run();
            } catch (IOException e) {
                // A connection that is cut is what it is for.
                System.err.println("relay: " + e.getMessage());
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static void pass(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        }
    }
}
