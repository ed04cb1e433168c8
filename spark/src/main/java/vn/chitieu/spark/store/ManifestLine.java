package vn.chitieu.spark.store;

import org.jspecify.annotations.Nullable;
import vn.chitieu.app.batch.Ending;
import vn.chitieu.app.batch.Failure;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Outcome;
import vn.chitieu.index.copy.Shingles;
import vn.chitieu.index.copy.Signature;
import vn.chitieu.spark.plan.Piece;
import vn.chitieu.spark.plan.SourceFile;

/**
 * A line of a manifest: an input that has ended. A slice of an archive to which no member fell has a line without input,
 * so that it counts as done.
 *
 * @param source path of the file
 * @param bytes its size when it was read
 * @param modified when it was written, in milliseconds since 1970
 * @param input the file, or the member of the archive; null where there is none
 * @param outcome null where there is no input
 * @param code why there is no result, null where there is one
 * @param detail the reason in the words of the reader, null where there is a result
 * @param document id of the document, null where there is no result
 * @param signature of its text, null where there is no result
 */
public record ManifestLine(
        String source,
        long bytes,
        long modified,
        int slice,
        int slices,
        @Nullable String input,
        @Nullable Outcome outcome,
        @Nullable String code,
        @Nullable String detail,
        @Nullable String document,
        @Nullable Signature signature) {

    /** The line of an input, and what was read of it. */
    static ManifestLine of(Piece piece, Ending ending, @Nullable Extraction extraction) {
        Failure failure = ending.failure();
        return of(
                piece,
                ending.input().key(),
                ending.outcome(),
                failure == null ? null : failure.code(),
                failure == null ? null : failure.detail(),
                extraction == null ? null : extraction.document().id(),
                extraction == null ? null : Shingles.of(extraction.text()).signature());
    }

    /** The line of a piece without inputs. */
    static ManifestLine ofNothing(Piece piece) {
        return of(piece, null, null, null, null, null, null);
    }

    private static ManifestLine of(
            Piece piece,
            @Nullable String input,
            @Nullable Outcome outcome,
            @Nullable String code,
            @Nullable String detail,
            @Nullable String document,
            @Nullable Signature signature) {
        SourceFile source = piece.source();
        return new ManifestLine(
                source.path(),
                source.bytes(),
                source.modified(),
                piece.slice(),
                piece.slices(),
                input,
                outcome,
                code,
                detail,
                document,
                signature);
    }

    /** What was read. */
    Piece piece() {
        return new Piece(new SourceFile(source, bytes, modified), slice, slices);
    }
}
