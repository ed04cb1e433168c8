package vn.chitieu.index.store;

import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.NoLockFactory;

/**
 * A directory whose files are only read, while another process may write there: what is written here stays in memory,
 * nothing is deleted, and no lock is taken. Thread-safe.
 */
final class FrozenDirectory extends FilterDirectory {

    private final ByteBuffersDirectory own = new ByteBuffersDirectory();

    FrozenDirectory(Directory read) {
        super(read);
    }

    private boolean isOwn(String name) throws IOException {
        return own.fileExists(name);
    }

    @Override
    public String[] listAll() throws IOException {
        Set<String> all = new TreeSet<>(Set.of(in.listAll()));
        all.addAll(Set.of(own.listAll()));
        return all.toArray(String[]::new);
    }

    @Override
    public void deleteFile(String name) throws IOException {
        if (isOwn(name)) {
            own.deleteFile(name);
        }
    }

    @Override
    public long fileLength(String name) throws IOException {
        return isOwn(name) ? own.fileLength(name) : in.fileLength(name);
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        return own.createOutput(name, context);
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
        return own.createTempOutput(prefix, suffix, context);
    }

    @Override
    public void sync(Collection<String> names) {}

    @Override
    public void syncMetaData() {}

    @Override
    public void rename(String source, String target) throws IOException {
        own.rename(source, target);
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
        return isOwn(name) ? own.openInput(name, context) : in.openInput(name, context);
    }

    @Override
    public Lock obtainLock(String name) throws IOException {
        return NoLockFactory.INSTANCE.obtainLock(own, name);
    }

    @Override
    public Set<String> getPendingDeletions() throws IOException {
        return Set.of();
    }

    @Override
    public void close() throws IOException {
        own.close();
        in.close();
    }
}
