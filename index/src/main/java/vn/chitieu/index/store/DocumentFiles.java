package vn.chitieu.index.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.ExtractionJson;

/** The originals and extractions of a library. Thread-safe. */
final class DocumentFiles {

    private final BlobStore originals;
    private final BlobStore extractions;

    DocumentFiles(BlobStore.Place place) {
        this.originals = place.of(BlobKind.ORIGINALS);
        this.extractions = place.of(BlobKind.EXTRACTIONS);
    }

    /** Stores a file; gives its digest. */
    String putOriginal(LoadedFile.Original original) throws IOException {
        return originals.put(out -> {
            try (InputStream in = original.open()) {
                in.transferTo(out);
            }
        });
    }

    /** Stores an extraction; gives the digest of its JSON. */
    String putExtraction(Extraction extraction) throws IOException {
        return extractions.put(out -> {
            OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
            ExtractionJson.writeLine(extraction, buffered);
            buffered.flush();
        });
    }

    /** @throws LibraryException if it is missing */
    InputStream original(StoredDocument document) throws IOException {
        return originals.open(document.original());
    }

    /** @throws LibraryException if it is missing or damaged */
    Extraction extraction(StoredDocument document) throws IOException {
        String name = extractions.kind().name(document.extraction());
        try (InputStream in = extractions.open(document.extraction())) {
            byte[] json = in.readAllBytes();
            if (!HexFormat.of().formatHex(BlobStore.sha256().digest(json)).equals(document.extraction())) {
                throw new LibraryException(LibraryCode.BLOB_DAMAGED, name + ": another content");
            }
            return ExtractionJson.read(new ByteArrayInputStream(json));
        } catch (JsonProcessingException | ZipException | EOFException e) {
            throw new LibraryException(LibraryCode.BLOB_DAMAGED, name + ": " + e.getMessage(), e);
        }
    }

    /** Where the files of a document stand: original, extraction. */
    List<BlobFile> of(StoredDocument document) {
        return List.of(new BlobFile(originals, document.original()), new BlobFile(extractions, document.extraction()));
    }

    /** A stored file. */
    record BlobFile(BlobStore store, String sha256) {

        String name() {
            return store.kind().name(sha256);
        }
    }

    /** The stored files that none of these documents needs, sorted. */
    List<BlobFile> unneeded(List<StoredDocument> documents) throws IOException {
        Set<String> needed = documents.stream()
                .flatMap(document -> of(document).stream())
                .map(BlobFile::name)
                .collect(Collectors.toSet());
        List<BlobFile> unneeded = new ArrayList<>();
        for (BlobStore store : List.of(extractions, originals)) {
            for (String digest : store.digests()) {
                if (!needed.contains(store.kind().name(digest))) {
                    unneeded.add(new BlobFile(store, digest));
                }
            }
        }
        return unneeded;
    }
}
