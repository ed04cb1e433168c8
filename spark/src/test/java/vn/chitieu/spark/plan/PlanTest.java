package vn.chitieu.spark.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final long MEBIBYTE = 1 << 20;

    private static SourceFile file(String name, long bytes) {
        return new SourceFile("file:/in/" + name, bytes, 1);
    }

    private static long bytes(Part part) {
        return part.pieces().stream()
                .mapToLong(piece -> piece.source().bytes() / piece.slices())
                .sum();
    }

    @Test
    void skewedSizesAreSpread() {
        List<SourceFile> files = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            files.add(file("large-" + i + ".pdf", 100 * MEBIBYTE));
        }
        for (int i = 0; i < 400; i++) {
            files.add(file("small-" + i + ".txt", MEBIBYTE));
        }
        List<Part> parts = Plan.spread(Plan.pieces(files, 8, source -> 0), 8);
        assertThat(parts).hasSize(8);
        assertThat(parts).allSatisfy(part -> assertThat(bytes(part)).isBetween(95 * MEBIBYTE, 105 * MEBIBYTE));
    }

    @Test
    void everyPieceIsInOnePartWhateverTheOrder() {
        List<SourceFile> files = new ArrayList<>(IntStream.range(0, 50)
                .mapToObj(i -> file("d" + i + ".docx", i * 1_000L))
                .toList());
        List<Part> parts = Plan.spread(Plan.pieces(files, 7, source -> 0), 7);
        assertThat(parts.stream().flatMap(part -> part.pieces().stream()).map(Piece::source))
                .containsExactlyInAnyOrderElementsOf(files);
        Collections.shuffle(files, new Random(1));
        assertThat(Plan.spread(Plan.pieces(files, 7, source -> 0), 7)).isEqualTo(parts);
    }

    @Test
    void thereAreNoMorePartsThanPieces() {
        List<Piece> pieces = Plan.pieces(List.of(file("a.txt", 1), file("b.txt", 1)), 9, source -> 0);
        assertThat(Plan.spread(pieces, 9)).hasSize(2).noneMatch(part -> part.pieces()
                .isEmpty());
        assertThat(Plan.spread(List.of(), 9)).isEmpty();
    }

    @Test
    void largeArchivesAreCutAndSmallOnesAreNot() {
        List<SourceFile> files = List.of(
                file("large.zip", 80 * MEBIBYTE),
                file("crawl.warc.gz", 80 * MEBIBYTE),
                file("small.zip", MEBIBYTE / 2),
                file("large.pdf", 80 * MEBIBYTE));
        List<Piece> pieces = Plan.pieces(files, 6, source -> 0);
        assertThat(slices(pieces, "large.zip")).containsExactly(0, 1);
        assertThat(slices(pieces, "crawl.warc.gz")).containsExactly(0, 1);
        assertThat(slices(pieces, "small.zip")).containsExactly(0);
        assertThat(slices(pieces, "large.pdf")).containsExactly(0);
    }

    private static List<Integer> slices(List<Piece> pieces, String name) {
        return pieces.stream()
                .filter(piece -> piece.source().name().equals(name))
                .map(Piece::slice)
                .toList();
    }

    /** Else members would be read twice or not at all when a job is resumed with more tasks. */
    @Test
    void anArchiveStaysCutAsItWas() {
        List<Piece> pieces = Plan.pieces(List.of(file("a.zip", 1)), 2, source -> 5);
        assertThat(pieces).hasSize(5).allMatch(piece -> piece.slices() == 5);
    }

    @Test
    void everyMemberFallsToOneSlice() {
        List<Piece> pieces = Plan.pieces(List.of(file("a.zip", 1)), 2, source -> 3);
        int[] members = new int[3];
        for (int i = 0; i < 300; i++) {
            String member = "folder/document-" + i + ".docx";
            List<Piece> having =
                    pieces.stream().filter(piece -> piece.has(member)).toList();
            assertThat(having).hasSize(1);
            members[having.get(0).slice()]++;
        }
        assertThat(Arrays.stream(members).min().orElseThrow()).isGreaterThan(50);
    }

    @Test
    void partsGrowWithTheSizeAndWithTheCluster() {
        assertThat(Plan.parts(List.of(file("a.pdf", 10)), 2)).isEqualTo(8);
        assertThat(Plan.parts(List.of(file("a.pdf", 3_200 * MEBIBYTE)), 2)).isEqualTo(100);
    }
}
