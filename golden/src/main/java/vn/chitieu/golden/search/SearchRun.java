package vn.chitieu.golden.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.store.ByteBuffersDirectory;
import vn.chitieu.extractor.annotation.GoldenException;
import vn.chitieu.golden.DevelopmentSet;
import vn.chitieu.golden.search.SearchDocuments.Annotated;
import vn.chitieu.golden.search.SearchDocuments.Named;
import vn.chitieu.index.ClauseIndex;
import vn.chitieu.index.search.EmbeddedIndex;

/**
 * Holds search against the judged queries of a project: over the corpus, and over the development set as well where that
 * lies beside the project. Stateless, thread-safe.
 */
public final class SearchRun {

    /** Name of the block over the corpus alone. */
    public static final String CORPUS = "corpus";
    /** Name of the block over the corpus and the development set. */
    public static final String ALL = "all";

    private SearchRun() {}

    /** Makes an empty index in memory. */
    @FunctionalInterface
    public interface Opening {
        ClauseIndex open() throws IOException;
    }

    /**
     * What a run found.
     *
     * @param blocks by name; {@link #ALL} only where the development set is there
     */
    public record Outcome(Map<String, Block> blocks, AgencyFilters filters) {

        /** One set of documents. */
        public record Block(SearchFigures figures, JudgedRun.Result result) {}
    }

    /**
     * Runs the judged queries with the index of this build.
     *
     * @param root the project's folder
     * @throws GoldenException if documents or judgments cannot be read, or the index fails
     */
    public static Outcome run(Path root) throws GoldenException {
        return run(root, () -> EmbeddedIndex.open(new ByteBuffersDirectory()));
    }

    /** The same with another index. */
    public static Outcome run(Path root, Opening opening) throws GoldenException {
        JudgedSet set = JudgedSet.read(root.resolve("golden").resolve("judged"));
        SearchDocuments documents = new SearchDocuments();
        List<Named> named = new ArrayList<>(documents.corpus(root));
        List<Annotated> annotated = documents.annotated(root.resolve("golden").resolve("cases"));
        try {
            AgencyFilters filters;
            try (ClauseIndex index = opening.open()) {
                filters = AgencyFilters.check(index, annotated);
            }
            Map<String, Outcome.Block> blocks = new TreeMap<>();
            blocks.put(CORPUS, block(opening, set, named, filters));
            Optional<DevelopmentSet> development = DevelopmentSet.find(root);
            if (development.isPresent()) {
                named.addAll(documents.development(development.get()));
                blocks.put(ALL, block(opening, set, named, filters));
            }
            return new Outcome(blocks, filters);
        } catch (IOException e) {
            throw new GoldenException("the index failed: " + e.getMessage(), e);
        }
    }

    private static Outcome.Block block(Opening opening, JudgedSet set, List<Named> documents, AgencyFilters filters)
            throws IOException {
        try (ClauseIndex index = opening.open()) {
            JudgedRun.Result result = JudgedRun.run(index, set, documents);
            return new Outcome.Block(SearchFigures.of(result.outcomes()).with(filters), result);
        }
    }
}
