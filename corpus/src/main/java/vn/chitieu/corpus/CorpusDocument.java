package vn.chitieu.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A document of the corpus.
 *
 * @param id name of its folder
 * @param file the source as published
 */
public record CorpusDocument(String id, Path file, About about) {

    /**
     * The source, byte for byte.
     *
     * @throws IOException if the file cannot be read
     */
    public byte[] content() throws IOException {
        return Files.readAllBytes(file);
    }
}
