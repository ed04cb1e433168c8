package vn.chitieu.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.chitieu.extractor.Extractor;
import vn.chitieu.extractor.annotation.GoldenCase;
import vn.chitieu.extractor.annotation.GoldenCases;
import vn.chitieu.extractor.annotation.GoldenException;
import vn.chitieu.extractor.model.DocumentFacts;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Source;
import vn.chitieu.extractor.read.UnreadableDocumentException;

/**
 * The regression: extracts the documents of golden cases and scores them. The result depends on the documents and their
 * annotations alone, not on threads, locale or time. Thread-safe.
 *
 * <pre>{@code
 * GoldenResult result = GoldenRun.run(new GoldenOptions(Path.of("golden/cases"), 2));
 * System.out.println(GoldenReport.markdown(result));
 * }</pre>
 */
public final class GoldenRun {

    private GoldenRun() {}

    /** Extracts a document; the seam at which tests put another extractor. */
    @FunctionalInterface
    interface Extracting {
        Extraction extract(String name, byte[] content) throws UnreadableDocumentException;
    }

    /**
     * Runs every case below a folder.
     *
     * @throws GoldenException if a case cannot be read, or the extractor fails on one
     */
    public static GoldenResult run(GoldenOptions options) throws GoldenException {
        return run(GoldenCases.read(options.casesDir()), options.threads());
    }

    /**
     * Runs every case below a folder with an extractor of one's own, such as one with other models.
     *
     * @throws GoldenException if a case cannot be read, or the extractor fails on one
     */
    public static GoldenResult run(GoldenOptions options, Extractor extractor) throws GoldenException {
        return run(GoldenCases.read(options.casesDir()), options.threads(), extractor::extract);
    }

    /**
     * Runs given cases.
     *
     * @throws GoldenException if a document cannot be read from disk, or the extractor fails on one
     */
    public static GoldenResult run(List<GoldenCase> cases, int threads) throws GoldenException {
        return run(cases, threads, Extractor.create()::extract);
    }

    static GoldenResult run(List<GoldenCase> cases, int threads, Extracting extractor) throws GoldenException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<CaseResult>> running = new ArrayList<>(cases.size());
            for (GoldenCase golden : cases) {
                running.add(pool.submit(() -> runCase(golden, extractor)));
            }
            List<CaseResult> results = new ArrayList<>(cases.size());
            for (int i = 0; i < running.size(); i++) {
                results.add(result(cases.get(i), running.get(i)));
            }
            return new GoldenResult(results);
        } finally {
            pool.shutdownNow();
        }
    }

    private static CaseResult runCase(GoldenCase golden, Extracting extractor) throws IOException {
        byte[] content = Files.readAllBytes(golden.source());
        String name = String.valueOf(golden.source().getFileName());
        try {
            return CaseScoring.score(golden, extractor.extract(name, content), null);
        } catch (UnreadableDocumentException e) {
            return CaseScoring.score(golden, nothing(name, content.length), e.code() + " " + e.getMessage());
        }
    }

    private static CaseResult result(GoldenCase golden, Future<CaseResult> running) throws GoldenException {
        try {
            return running.get();
        } catch (ExecutionException e) {
            throw new GoldenException("case " + golden.name() + ": " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GoldenException("interrupted in case " + golden.name(), e);
        }
    }

    private static Extraction nothing(String name, long bytes) {
        Source source = new Source(name, "application/octet-stream", bytes, "", null, false);
        DocumentFacts facts = new DocumentFacts(name, null, null, null, null, null, null, null, null, null, source);
        return new Extraction(
                Extraction.SCHEMA,
                facts,
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
