package vn.chitieu.golden.benchmark;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import vn.chitieu.index.search.EmbeddedIndex;
import vn.chitieu.index.search.PlainSearch;

/**
 * Times of searches beside Lucene's own, one after the other on the same index and with as many threads, for sizes where
 * JMH would take too long. Arguments: number of clauses, of rounds of all queries, and the folder of the index, which is
 * built where there is none.
 */
public final class SearchTimes {

    private static final int WARM_UP = 10;

    private SearchTimes() {}

    /** Runs it. */
    public static void main(String[] args) throws Exception {
        int clauses = Integer.parseInt(args[0]);
        int rounds = Integer.parseInt(args[1]);
        Path root = Path.of(System.getProperty("chitieu.root", ".."));
        ExecutorService threads = Threads.beside();
        try (VariedIndex varied = VariedIndex.in(Path.of(args[2]), root, clauses);
                PlainSearch plain = new PlainSearch(varied.directory(), threads)) {
            System.out.printf("load %.1f%n", Machine.load());
            tellHeap(varied.index());
            measure(varied.index(), plain, rounds);
            System.out.printf("load %.1f%n", Machine.load());
        } finally {
            threads.shutdown();
        }
    }

    /** What stays in memory for searches: facets of all clauses and bits of filters. */
    private static void tellHeap(EmbeddedIndex index) throws Exception {
        long before = Machine.heap();
        for (int i = 0; i < SearchQueries.count(); i++) {
            index.search(SearchQueries.request(i));
        }
        System.out.printf("first searches keep %.0f MB of heap%n", (Machine.heap() - before) / 1e6);
    }

    private static void measure(EmbeddedIndex index, PlainSearch plain, int rounds) throws Exception {
        Times search = new Times("search", turn -> index.search(SearchQueries.request(turn)), rounds);
        Times lucene = new Times("plain", turn -> plain.search(SearchQueries.request(turn)), rounds);
        for (int i = 0; i < WARM_UP * SearchQueries.count(); i++) {
            search.run(i);
            lucene.run(i);
        }
        for (int i = 0; i < rounds * SearchQueries.count(); i++) {
            search.time(i);
            lucene.time(i);
        }
        for (int query = 0; query < SearchQueries.count(); query++) {
            System.out.printf(
                    "%-40s %6.1f %6.1f%n",
                    SearchQueries.request(query).query(), search.median(query), lucene.median(query));
        }
        search.print();
        lucene.print();
    }

    /** A search of the round. */
    @FunctionalInterface
    private interface Search {
        Object at(int turn) throws Exception;
    }

    /** Times of one way to search. */
    private static final class Times {

        private final String name;
        private final Search search;
        private final long[] nanos;
        private long busy;

        Times(String name, Search search, int rounds) {
            this.name = name;
            this.search = search;
            this.nanos = new long[rounds * SearchQueries.count()];
        }

        void run(int turn) throws Exception {
            search.at(turn);
        }

        void time(int turn) throws Exception {
            long busyBefore = Machine.busyNanos();
            long start = System.nanoTime();
            search.at(turn);
            nanos[turn] = System.nanoTime() - start;
            busy += Machine.busyNanos() - busyBefore;
        }

        /** Milliseconds of one query. */
        double median(int query) {
            long[] own = new long[nanos.length / SearchQueries.count()];
            for (int i = 0; i < own.length; i++) {
                own[i] = nanos[i * SearchQueries.count() + query];
            }
            return percentile(own, 50);
        }

        void print() {
            System.out.printf(
                    "%s: p50 %.1f ms, p99 %.1f ms, %.1f ms of processor a search%n",
                    name, percentile(nanos, 50), percentile(nanos, 99), busy / 1e6 / nanos.length);
        }

        private static double percentile(long[] times, int percent) {
            long[] sorted = times.clone();
            Arrays.sort(sorted);
            return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
        }
    }
}
