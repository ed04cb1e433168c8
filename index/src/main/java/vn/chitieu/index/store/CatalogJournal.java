package vn.chitieu.index.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The catalog's file, open for appending. An entry counts once {@link #force} of its number has returned; callers that
 * wait at the same time share one force. Thread-safe.
 */
final class CatalogJournal implements Journal {

    private final Path file;
    private final Object forcing = new Object();
    private FileChannel channel;
    private long length;
    private long lines;
    private long seq;
    private String checksum;
    private CatalogPosition position;
    private volatile long durable;
    private @Nullable IOException failure;

    private CatalogJournal(Path file, CatalogContent content) throws IOException {
        this.file = file;
        this.position = content.end();
        this.seq = position.seq();
        this.checksum = content.last();
        this.length = content.length();
        this.lines = content.entries().size();
        this.channel = FileChannel.open(file, StandardOpenOption.WRITE);
    }

    /** Makes a catalog of nothing. */
    static void create(Path file) throws IOException {
        DurableFiles.write(
                file, out -> out.write(CatalogLine.encode(CatalogHeader.EMPTY).bytes()));
    }

    /** Opens a catalog that was read; what was torn is cut off, and all that is left forced to the disk. */
    static CatalogJournal open(Path file, CatalogContent content) throws IOException {
        CatalogJournal journal = new CatalogJournal(file, content);
        try {
            journal.channel.truncate(content.length());
            journal.channel.force(true);
            journal.durable = journal.seq;
            return journal;
        } catch (IOException e) {
            journal.close();
            throw e;
        }
    }

    @Override
    public <T> T alone(Consumer<CatalogLine> others, Step<T> step) throws IOException {
        return step.run();
    }

    /** Does nothing: no other process appends. */
    @Override
    public void follow(Consumer<CatalogLine> others) {}

    @Override
    public CatalogPosition put(StoredDocument document, Set<String> changed) throws IOException {
        return append(document, null);
    }

    @Override
    public CatalogPosition remove(String id, Set<String> changed) throws IOException {
        return append(null, id);
    }

    private synchronized CatalogPosition append(@Nullable StoredDocument put, @Nullable String remove)
            throws IOException {
        requireSound();
        CatalogLine.Text line = CatalogLine.encode(new CatalogLine(seq + 1, durable, checksum, put, remove));
        try {
            write(line.bytes());
        } catch (IOException e) {
            takeBack(e);
            throw e;
        }
        length += line.bytes().length;
        lines++;
        seq++;
        checksum = line.checksum();
        position = new CatalogPosition(seq, checksum);
        return position;
    }

    private void write(byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer, length + buffer.position());
        }
    }

    /** Cuts off a line that was written in part; where that fails too, nothing more can be written. */
    private void takeBack(IOException cause) {
        try {
            channel.truncate(length);
        } catch (IOException e) {
            cause.addSuppressed(e);
            failure = cause;
        }
    }

    @Override
    public void force(long seq) throws IOException {
        synchronized (forcing) {
            if (durable >= seq) {
                return;
            }
            FileChannel open;
            long last;
            synchronized (this) {
                requireSound();
                open = channel;
                last = this.seq;
            }
            try {
                open.force(false);
                durable = last;
            } catch (IOException e) {
                // What a system keeps after a failed force is not known: only reading the file again can tell.
                synchronized (this) {
                    failure = e;
                }
                throw e;
            }
        }
    }

    private void requireSound() throws IOException {
        if (failure != null) {
            LibraryException first = LibraryException.of(failure);
            throw new LibraryException(first.code(), first.detail(), failure);
        }
    }

    @Override
    public synchronized long next() {
        return seq + 1;
    }

    @Override
    public synchronized CatalogPosition position() {
        return position;
    }

    /** Number of entries, also of documents that are removed or replaced. */
    @Override
    public synchronized long lines() {
        return lines;
    }

    /** Bytes of all entries so far; they never change but by {@link #compact}. */
    @Override
    public synchronized long length() {
        return length;
    }

    /**
     * Writes the catalog anew with these documents only. Nobody appends meanwhile.
     *
     * @param documents all that there are, in their order
     */
    @Override
    public void compact(List<StoredDocument> documents) throws IOException {
        synchronized (forcing) {
            force(position().seq());
            synchronized (this) {
                CatalogHeader header = new CatalogHeader(
                        CatalogHeader.EMPTY.format(), position.seq(), position.checksum(), documents.size());
                Path part = file.resolveSibling(file.getFileName() + DurableFiles.PART);
                String[] last = new String[1];
                DurableFiles.writePart(part, out -> last[0] = writeAll(header, documents, out));
                replace(part, last[0]);
                lines = documents.size();
            }
        }
    }

    private static String writeAll(CatalogHeader header, List<StoredDocument> documents, OutputStream out)
            throws IOException {
        CatalogLine.Text line = CatalogLine.encode(header);
        out.write(line.bytes());
        for (StoredDocument document : documents) {
            line = CatalogLine.encode(
                    new CatalogLine(document.first(), header.base(), line.checksum(), document, null));
            out.write(line.bytes());
        }
        return line.checksum();
    }

    private synchronized void replace(Path part, String last) throws IOException {
        try {
            // Closed first: Windows replaces no file that is open.
            channel.close();
            DurableFiles.move(part, file);
            channel = FileChannel.open(file, StandardOpenOption.WRITE);
            length = channel.size();
            checksum = last;
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public synchronized void close() throws IOException {
        channel.close();
    }
}
