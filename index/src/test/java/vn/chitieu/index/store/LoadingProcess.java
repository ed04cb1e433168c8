package vn.chitieu.index.store;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A process that loads invented documents into a library and says {@code +id} when each is acknowledged, and {@code -id}
 * when each removal is: every seventh document is removed again. It ends only by being killed.
 */
final class LoadingProcess {

    private static final int THREADS = 2;

    private LoadingProcess() {}

    /** @param arguments the library, and the number of the first document */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        LibrarySettings usual = LibrarySettings.embedded();
        LibrarySettings settings =
                new LibrarySettings(usual.writer(), usual.reader(), 8, Duration.ofMillis(100), Duration.ofMillis(20));
        Library library = Library.open(Path.of(arguments[0]), settings);
        out.println("open " + library.mended().size());
        int first = Integer.parseInt(arguments[1]);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        for (int thread = 0; thread < THREADS; thread++) {
            int offset = thread;
            threads.execute(() -> load(library, first + offset, out));
        }
        threads.shutdown();
        threads.awaitTermination(10, TimeUnit.MINUTES);
    }

    private static void load(Library library, int first, PrintStream out) {
        try {
            loadAll(library, first, out);
        } catch (LibraryException e) {
            e.printStackTrace();
        }
    }

    private static void loadAll(Library library, int first, PrintStream out) throws LibraryException {
        for (int number = first; ; number += THREADS) {
            out.println("+" + library.load(Invented.file(number)).id());
            if (number % 7 == 0) {
                String id = Invented.Facts.of(number).id();
                out.println("?" + id);
                library.remove(id);
                out.println("-" + id);
            }
        }
    }
}
