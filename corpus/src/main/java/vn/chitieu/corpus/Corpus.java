package vn.chitieu.corpus;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The documents of a corpus folder. A sub-folder with an {@code about.json} is a document; everything else in the
 * folder is passed over. Immutable and thread-safe.
 *
 * <pre>{@code
 * for (CorpusDocument document : Corpus.open(Path.of("corpus")).documents()) {
 *     extractor.extract(document.about().file(), document.content());
 * }
 * }</pre>
 */
public final class Corpus {

    /** Name of the file that makes a folder a document. */
    public static final String ABOUT = "about.json";

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final List<CorpusDocument> documents;

    private Corpus(List<CorpusDocument> documents) {
        this.documents = List.copyOf(documents);
    }

    /**
     * Lists the documents of a folder; their sources are not read yet.
     *
     * @throws IOException if the folder or an {@code about.json} cannot be read, or one names a file that is not there
     */
    public static Corpus open(Path folder) throws IOException {
        List<CorpusDocument> found = new ArrayList<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            for (Path child : children) {
                if (Files.isRegularFile(child.resolve(ABOUT))) {
                    found.add(read(child));
                }
            }
        }
        found.sort(Comparator.comparing(CorpusDocument::id));
        return new Corpus(found);
    }

    private static CorpusDocument read(Path folder) throws IOException {
        About about = MAPPER.readValue(Files.readAllBytes(folder.resolve(ABOUT)), About.class);
        Path file = folder.resolve(about.file());
        if (!Files.isRegularFile(file) || !folder.equals(file.getParent())) {
            throw new IOException(folder.resolve(ABOUT) + " names " + about.file() + ", which is not in its folder");
        }
        return new CorpusDocument(folder.getFileName().toString(), file, about);
    }

    /** The documents, sorted by id. */
    public List<CorpusDocument> documents() {
        return documents;
    }

    /** The document whose folder has this name. */
    public Optional<CorpusDocument> find(String id) {
        return documents.stream().filter(document -> document.id().equals(id)).findFirst();
    }
}
