package vn.chitieu.golden.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.index.model.SearchResult;
import vn.chitieu.index.query.QueryException;
import vn.chitieu.index.store.Library;
import vn.chitieu.index.store.LibrarySettings;
import vn.chitieu.index.store.LoadedFile;

/**
 * Times from the call of {@link Library#load} until a search with all facets finds the document, in a large library.
 * Arguments: number of clauses in the library, of loads, and the folder of the library, which is filled where it has
 * less.
 */
public final class LoadTimes {

    private static final String LOADED_AT = "2026-01-31T08:00:00Z";
    /** Between two looks whether a document is there. */
    private static final int PAUSE = 2;

    private final Library library;
    private final VariedCorpus corpus;

    private LoadTimes(Library library, VariedCorpus corpus) {
        this.library = library;
        this.corpus = corpus;
    }

    /** Runs it. */
    public static void main(String[] args) throws Exception {
        int documents = Integer.parseInt(args[0]) / VariedCorpus.CLAUSES;
        int loads = Integer.parseInt(args[1]);
        VariedCorpus corpus = new VariedCorpus(Path.of(System.getProperty("chitieu.root", "..")));
        ExecutorService beside = Executors.newSingleThreadExecutor();
        long opening = System.nanoTime();
        try (Library library = Library.open(Path.of(args[2]), LibrarySettings.embedded())) {
            LoadTimes times = new LoadTimes(library, corpus);
            System.out.printf("opened in %.1f s, mended %s%n", seconds(opening), library.mended());
            times.fill(documents, beside);
            long first = System.nanoTime();
            library.index().search(SearchQueries.request(0));
            System.out.printf("first search %.2f s, load %.1f%n", seconds(first), Machine.load());
            times.measure("quiet", loads);
            AtomicBoolean done = new AtomicBoolean();
            Future<Integer> searches = beside.submit(() -> times.search(done));
            times.measure("while another thread searches", loads);
            done.set(true);
            System.out.printf("%d searches meanwhile, load %.1f%n", searches.get(), Machine.load());
        } finally {
            beside.shutdown();
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    /** Loads what is missing, on two threads. */
    private void fill(int documents, ExecutorService beside) throws Exception {
        int there = library.documents().size();
        if (there >= documents) {
            return;
        }
        AtomicInteger next = new AtomicInteger(there + 1);
        Callable<Void> worker = () -> {
            for (int i = next.getAndIncrement(); i <= documents; i = next.getAndIncrement()) {
                library.load(file(i));
            }
            return null;
        };
        long start = System.nanoTime();
        Future<Void> other = beside.submit(worker);
        worker.call();
        other.get();
        library.refresh();
        System.out.printf("loaded %d documents in %.0f s%n", documents - there, seconds(start));
    }

    private LoadedFile file(int number) {
        Extraction extraction = corpus.document(number).extraction();
        return LoadedFile.of(extraction.text().getBytes(StandardCharsets.UTF_8), extraction, LOADED_AT);
    }

    private void measure(String name, int loads) throws Exception {
        double[] loaded = new double[loads];
        double[] found = new double[loads];
        for (int i = 0; i < loads; i++) {
            int number = library.documents().size() + 1;
            LoadedFile file = file(number);
            // Not in step with what the library does behind the scenes.
            Thread.sleep(500 + 37L * (i % 20));
            long start = System.nanoTime();
            library.load(file);
            loaded[i] = seconds(start);
            while (!isFound(number)) {
                Thread.sleep(PAUSE);
            }
            found[i] = seconds(start);
        }
        Arrays.sort(loaded);
        Arrays.sort(found);
        System.out.printf(
                "%s: %d loads, acknowledged median %.3f s, slowest %.3f s; found median %.3f s, slowest %.3f s%n",
                name, loads, loaded[loads / 2], loaded[loads - 1], found[loads / 2], found[loads - 1]);
    }

    private boolean isFound(int number) throws IOException, QueryException {
        SearchResult result = library.index().search(SearchQueries.ofNumber(number + "/NQ-HĐND"));
        return result.total() > 0;
    }

    private int search(AtomicBoolean done) throws IOException, QueryException {
        int count = 0;
        while (!done.get()) {
            library.index().search(SearchQueries.request(count++));
        }
        return count;
    }
}
