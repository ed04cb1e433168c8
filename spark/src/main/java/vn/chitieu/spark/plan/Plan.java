package vn.chitieu.spark.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;

/**
 * Cuts archives into slices and spreads all pieces over parts of like size: the largest first, each into the part that has
 * least so far. The same files give the same parts, in whatever order they come.
 */
public final class Plan {

    /** A slice of an archive is not made smaller than this: each slice reads through the whole archive. */
    private static final long SMALLEST_SLICE = 1 << 20;

    /** Work of a part where nobody says how many there are: it is lost when its task dies. */
    private static final long USUAL_PART = 32L << 20;

    /** Parts for each task that runs at the same time, so that the last ones end together. */
    private static final int PARTS_OF_A_SLOT = 4;

    private static final Comparator<Piece> ORDER = Comparator.comparingLong(Piece::cost)
            .reversed()
            .thenComparing(piece -> piece.source().path())
            .thenComparingInt(Piece::slice);

    private Plan() {}

    /** A part that is being filled. */
    private static final class Bin {

        private final int number;
        private final List<Piece> pieces = new ArrayList<>();
        private long cost;

        Bin(int number) {
            this.number = number;
        }

        void add(Piece piece) {
            pieces.add(piece);
            cost += piece.cost();
        }
    }

    /** Number of parts for files of so many bytes, where so many tasks run at the same time. */
    public static int parts(List<SourceFile> sources, int slots) {
        long bytes = sources.stream().mapToLong(SourceFile::bytes).sum();
        long parts = Math.max((long) slots * PARTS_OF_A_SLOT, bytes / USUAL_PART);
        return (int) Math.min(parts, 1_000_000);
    }

    /**
     * The pieces of files.
     *
     * @param slicesBefore into how many slices a file was cut when a part of it was done, 0 where none was
     */
    public static List<Piece> pieces(List<SourceFile> sources, int parts, Function<SourceFile, Integer> slicesBefore) {
        long bytes = sources.stream().mapToLong(SourceFile::bytes).sum();
        long most = Math.max(SMALLEST_SLICE, bytes / parts);
        List<Piece> pieces = new ArrayList<>();
        for (SourceFile source : sources) {
            int slices = slicesBefore.apply(source);
            if (slices == 0) {
                slices = source.isArchive() ? (int) Math.min(parts, 1 + (source.bytes() - 1) / most) : 1;
            }
            for (int slice = 0; slice < slices; slice++) {
                pieces.add(new Piece(source, slice, slices));
            }
        }
        return pieces;
    }

    /** Spreads pieces over at most so many parts; none is empty, and the one with most work is the first. */
    public static List<Part> spread(List<Piece> pieces, int parts) {
        if (parts < 1) {
            throw new IllegalArgumentException("parts must be at least 1, but was " + parts);
        }
        PriorityQueue<Bin> bins = new PriorityQueue<>(
                Comparator.comparingLong((Bin bin) -> bin.cost).thenComparingInt(bin -> bin.number));
        for (int number = 0; number < Math.min(parts, pieces.size()); number++) {
            bins.add(new Bin(number));
        }
        for (Piece piece : pieces.stream().sorted(ORDER).toList()) {
            Bin least = bins.remove();
            least.add(piece);
            bins.add(least);
        }
        return bins.stream()
                .sorted(Comparator.comparingLong((Bin bin) -> -bin.cost).thenComparingInt(bin -> bin.number))
                .map(bin -> new Part(bin.pieces))
                .toList();
    }
}
