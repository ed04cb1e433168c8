package vn.chitieu.index.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The entries of a catalog that several processes share, as far as this one has followed them. Thread-safe. */
final class SharedJournal implements Journal {

    private final SharedCatalog catalog;
    private CatalogPosition position = new CatalogPosition(0, "");
    /** The turn of this process, while it has one. */
    private SharedCatalog.@Nullable Turn turn;

    SharedJournal(SharedCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public synchronized <T> T alone(Consumer<CatalogLine> others, Step<T> step) throws IOException {
        CatalogPosition[] before = {position};
        try {
            return catalog.alone(its -> {
                follow(its::after, others);
                before[0] = position;
                turn = its;
                return step.run();
            });
        } catch (IOException | RuntimeException e) {
            // Whether the entry is there after all is seen when it is followed, as those of others are.
            position = before[0];
            throw e;
        } finally {
            turn = null;
        }
    }

    @Override
    public synchronized void follow(Consumer<CatalogLine> others) throws IOException {
        follow(catalog::after, others);
    }

    /** Gives entries after a number, as many as come at once. */
    @FunctionalInterface
    private interface Entries {
        List<SharedCatalog.Entry> after(long seq) throws IOException;
    }

    private void follow(Entries entries, Consumer<CatalogLine> others) throws IOException {
        List<SharedCatalog.Entry> some = entries.after(position.seq());
        while (!some.isEmpty()) {
            for (SharedCatalog.Entry entry : some) {
                follow(entry, others);
            }
            some = entries.after(position.seq());
        }
    }

    private void follow(SharedCatalog.Entry entry, Consumer<CatalogLine> others) throws IOException {
        byte[] bytes = entry.line().getBytes(StandardCharsets.UTF_8);
        CatalogLine line = CatalogLine.decode(bytes, CatalogLine.class).orElse(null);
        boolean whole = line != null
                && line.seq() == entry.seq()
                && line.seq() == position.seq() + 1
                && line.previous().equals(position.checksum());
        if (line == null || !whole) {
            throw new LibraryException(LibraryCode.CATALOG_DAMAGED, Long.toString(entry.seq()));
        }
        others.accept(line);
        position = new CatalogPosition(line.seq(), CatalogLine.checksum(bytes));
    }

    @Override
    public CatalogPosition put(StoredDocument document, Set<String> changed) throws IOException {
        return append(document, null, changed);
    }

    @Override
    public CatalogPosition remove(String id, Set<String> changed) throws IOException {
        return append(null, id, changed);
    }

    private synchronized CatalogPosition append(
            @Nullable StoredDocument put, @Nullable String remove, Set<String> changed) throws IOException {
        long seq = position.seq() + 1;
        CatalogLine.Text line =
                CatalogLine.encode(new CatalogLine(seq, position.seq(), position.checksum(), put, remove));
        String text = new String(line.bytes(), StandardCharsets.UTF_8).stripTrailing();
        Objects.requireNonNull(turn).append(new SharedCatalog.Entry(seq, text), changed);
        position = new CatalogPosition(seq, line.checksum());
        return position;
    }

    /** Does nothing: what {@link #alone} appended survives a power cut. */
    @Override
    public void force(long seq) {}

    @Override
    public synchronized long next() {
        return position.seq() + 1;
    }

    @Override
    public synchronized CatalogPosition position() {
        return position;
    }

    /** None: others may still need each of them. */
    @Override
    public long lines() {
        return 0;
    }

    @Override
    public long length() {
        throw new UnsupportedOperationException("the entries stand in no file");
    }

    @Override
    public void compact(List<StoredDocument> documents) {
        throw new UnsupportedOperationException("others may still need the entries");
    }

    /** Does nothing: whoever opened what is shared closes it. */
    @Override
    public void close() {}
}
