package vn.chitieu.spark.store;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chitieu.spark.plan.Piece;
import vn.chitieu.spark.plan.SourceFile;

/** What jobs before have done of files that have not changed since. For one thread. */
public final class Ledger {

    private final Map<String, Integer> slices = new HashMap<>();
    private final Set<Piece> done = new HashSet<>();

    private Ledger() {}

    /**
     * Reads the manifests of an output. A part that holds results of a file that has changed is taken away, and all its
     * inputs are to be read again.
     *
     * @param sources the files as they are now
     */
    public static Ledger read(OutputTree tree, List<SourceFile> sources) throws IOException {
        Map<String, SourceFile> now = new HashMap<>();
        sources.forEach(source -> now.put(source.path(), source));
        Ledger ledger = new Ledger();
        for (String part : tree.parts()) {
            Set<Piece> pieces = new HashSet<>();
            tree.readManifest(part, line -> pieces.add(line.piece()));
            if (pieces.stream().allMatch(piece -> isUnchanged(piece.source(), now))) {
                pieces.forEach(ledger::add);
            } else {
                tree.delete(part);
            }
        }
        return ledger;
    }

    /** Results of files that are no longer asked for are kept. */
    private static boolean isUnchanged(SourceFile source, Map<String, SourceFile> now) {
        return source.equals(now.getOrDefault(source.path(), source));
    }

    private void add(Piece piece) {
        done.add(piece);
        slices.put(piece.source().path(), piece.slices());
    }

    /** Into how many slices a file was cut, 0 where nothing of it is done. */
    public int slices(SourceFile source) {
        return slices.getOrDefault(source.path(), 0);
    }

    /** Whether this was read and its results are whole. */
    public boolean isDone(Piece piece) {
        return done.contains(piece);
    }
}
