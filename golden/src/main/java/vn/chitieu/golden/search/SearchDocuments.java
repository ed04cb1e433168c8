package vn.chitieu.golden.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.chitieu.corpus.Corpus;
import vn.chitieu.corpus.CorpusDocument;
import vn.chitieu.extractor.Extractor;
import vn.chitieu.extractor.annotation.Expected;
import vn.chitieu.extractor.annotation.GoldenCase;
import vn.chitieu.extractor.annotation.GoldenCases;
import vn.chitieu.extractor.annotation.GoldenException;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.golden.DevelopmentSet;

/** Documents to search, extracted. Thread-safe. */
public final class SearchDocuments {

    private final Extractor extractor = Extractor.create();

    /** A document under the name that judgments give it. */
    public record Named(String name, Extraction extraction) {}

    /** A golden case, extracted. */
    public record Annotated(String name, Extraction extraction, Expected expected) {}

    /**
     * The documents of the corpus in the folder {@code corpus} of the project.
     *
     * @throws GoldenException if one of them cannot be read
     */
    public List<Named> corpus(Path root) throws GoldenException {
        List<Named> documents = new ArrayList<>();
        try {
            for (CorpusDocument document : Corpus.open(root.resolve("corpus")).documents()) {
                documents.add(new Named(document.id(), extract(document.about().file(), document.content())));
            }
        } catch (IOException e) {
            throw new GoldenException("the corpus cannot be read: " + e.getMessage(), e);
        }
        return documents;
    }

    /** The documents of the development set. */
    public List<Named> development(DevelopmentSet set) throws GoldenException {
        List<Named> documents = new ArrayList<>();
        for (GoldenCase one : set.cases()) {
            documents.add(new Named(one.name(), extract(one)));
        }
        return documents;
    }

    /** The golden cases whose clauses are annotated. */
    public List<Annotated> annotated(Path casesDir) throws GoldenException {
        List<Annotated> documents = new ArrayList<>();
        for (GoldenCase one : GoldenCases.read(casesDir)) {
            if (one.expected().clauses() != null) {
                documents.add(new Annotated(one.name(), extract(one), one.expected()));
            }
        }
        return documents;
    }

    private Extraction extract(GoldenCase one) throws GoldenException {
        try {
            return extract(String.valueOf(one.source().getFileName()), Files.readAllBytes(one.source()));
        } catch (IOException e) {
            throw new GoldenException(one.source() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private Extraction extract(String name, byte[] content) throws GoldenException {
        try {
            return extractor.extract(name, content);
        } catch (UnreadableDocumentException e) {
            throw new GoldenException(name + ": " + e.code() + " " + e.getMessage(), e);
        }
    }
}
