package vn.chitieu.golden.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import vn.chitieu.index.model.IndexedDocument;
import vn.chitieu.index.search.EmbeddedIndex;

/** An index of the documents of {@link VariedCorpus} in a folder. */
final class VariedIndex implements AutoCloseable {

    /** Documents that are made before they are put, so that making them does not count. */
    private static final int ROUND = 500;

    private final FSDirectory directory;
    private final EmbeddedIndex index;

    private VariedIndex(FSDirectory directory) throws IOException {
        this.directory = directory;
        this.index = EmbeddedIndex.open(directory);
    }

    /** Opens the index of a folder, or builds it there on two threads and says how fast that went. */
    static VariedIndex in(Path folder, Path root, int clauses) throws Exception {
        FSDirectory directory = FSDirectory.open(Files.createDirectories(folder));
        boolean there = DirectoryReader.indexExists(directory);
        VariedIndex varied = new VariedIndex(directory);
        if (!there) {
            varied.build(new VariedCorpus(root), clauses / VariedCorpus.CLAUSES);
        }
        return varied;
    }

    private void build(VariedCorpus corpus, int documents) throws Exception {
        long nanos = 0;
        long busy = 0;
        ExecutorService beside = Executors.newSingleThreadExecutor();
        try {
            for (int from = 1; from <= documents; from += ROUND) {
                List<IndexedDocument> round = new ArrayList<>();
                for (int i = from; i < from + ROUND && i <= documents; i++) {
                    round.add(corpus.document(i));
                }
                long start = System.nanoTime();
                long busyBefore = Machine.busyNanos();
                put(round, beside);
                nanos += System.nanoTime() - start;
                busy += Machine.busyNanos() - busyBefore;
            }
        } finally {
            beside.shutdown();
        }
        long start = System.nanoTime();
        long busyBefore = Machine.busyNanos();
        index.commit(Map.of());
        index.refresh();
        busy += Machine.busyNanos() - busyBefore;
        double seconds = (nanos + System.nanoTime() - start) / 1e9;
        int clauses = documents * VariedCorpus.CLAUSES;
        System.out.printf(
                "%n%d clauses in %.1f s: %.0f a second, with their targets and the commit; %.1f s of processor; %d MB%n",
                clauses, seconds, clauses / seconds, busy / 1e9, size() / 1_000_000);
    }

    /** Puts documents on this thread and another. */
    private void put(List<IndexedDocument> documents, ExecutorService beside) throws Exception {
        AtomicInteger next = new AtomicInteger();
        Callable<Void> worker = () -> {
            for (int i = next.getAndIncrement(); i < documents.size(); i = next.getAndIncrement()) {
                index.put(documents.get(i));
            }
            return null;
        };
        Future<Void> other = beside.submit(worker);
        worker.call();
        other.get();
    }

    private long size() throws IOException {
        long size = 0;
        for (String file : directory.listAll()) {
            size += directory.fileLength(file);
        }
        return size;
    }

    EmbeddedIndex index() {
        return index;
    }

    FSDirectory directory() {
        return directory;
    }

    /** Closes it; its files stay. */
    @Override
    public void close() throws IOException {
        index.close();
        directory.close();
    }

    /** Closes it and removes its files. */
    void remove() throws IOException {
        index.close();
        for (String file : directory.listAll()) {
            directory.deleteFile(file);
        }
        directory.close();
        Files.delete(directory.getDirectory());
    }
}
