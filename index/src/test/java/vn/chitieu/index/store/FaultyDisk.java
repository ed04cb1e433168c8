package vn.chitieu.index.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.CopyOption;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.tests.mockfile.FilterFileChannel;
import org.apache.lucene.tests.mockfile.FilterFileSystemProvider;

/**
 * A disk that can be full, read-only, or lose power: then it has what was forced to it, and of the rest whatever chance
 * left: some names, some beginnings of files. It knows for each file which content was forced, and for each folder which
 * names were. What another thread has under way when the power goes is done wholly or not begun, so that what it knows
 * and what the files say agree.
 */
final class FaultyDisk extends FilterFileSystemProvider {

    private final Path root;
    private final Map<Path, Inode> names = new TreeMap<>();
    private final Map<Path, Inode> forcedNames = new TreeMap<>();
    private final Set<Path> folders = new TreeSet<>();
    private final Set<Path> forcedFolders = new TreeSet<>();
    private long space = Long.MAX_VALUE;
    private boolean readOnly;
    private long operationsLeft = Long.MAX_VALUE;
    private long operations;
    private boolean off;

    /** The content of a file as it was forced last; none where it never was. */
    private static final class Inode {
        private byte[] forced = new byte[0];
    }

    /** A disk whose files are kept below this folder. */
    FaultyDisk(Path root) throws IOException {
        super("faulty://", root.getFileSystem());
        this.root = root;
        // What is there already is on disk.
        try (var files = Files.walk(root)) {
            for (Path path : files.toList()) {
                if (Files.isDirectory(path)) {
                    folders.add(path);
                    forcedFolders.add(path);
                } else {
                    Inode inode = new Inode();
                    inode.forced = Files.readAllBytes(path);
                    names.put(path, inode);
                    forcedNames.put(path, inode);
                }
            }
        }
    }

    /** A path on this disk. */
    Path path(String name) {
        return wrapPath(root.resolve(name));
    }

    /** Writes of more bytes than these fail from now on. */
    synchronized void space(long bytes) {
        space = bytes;
    }

    /** Whether all writing fails. */
    synchronized void readOnly(boolean is) {
        readOnly = is;
    }

    /** The power goes at this operation from now on; all after it fail. */
    synchronized void powerFor(long count) {
        operationsLeft = count;
    }

    /** Number of operations so far. */
    synchronized long operations() {
        return operations;
    }

    /** Counts an operation that changes something. */
    private synchronized void operation(Path path) throws IOException {
        if (readOnly) {
            throw new FileSystemException(path.toString(), null, "Read-only file system");
        }
        operations++;
        if (off || operationsLeft-- <= 0) {
            off = true;
            throw new FileSystemException(path.toString(), null, "power is off");
        }
    }

    /** How much of a write there is space for. */
    private synchronized int room(int bytes) {
        int room = (int) Math.min(bytes, space);
        space -= room;
        return room;
    }

    private static IOException full(Path path) {
        return new FileSystemException(path.toString(), null, "No space left on device");
    }

    /** What the disk has after the power came back, as a new folder. */
    synchronized void after(Path folder, Random random) throws IOException {
        Set<Path> kept = new TreeSet<>();
        for (Path each : folders) {
            boolean above = each.equals(root) || kept.contains(each.getParent());
            if (above && (forcedFolders.contains(each) || random.nextBoolean())) {
                kept.add(each);
                Files.createDirectories(folder.resolve(root.relativize(each).toString()));
            }
        }
        Map<Inode, byte[]> contents = new HashMap<>();
        Set<Path> all = new TreeSet<>(names.keySet());
        all.addAll(forcedNames.keySet());
        for (Path each : all) {
            Inode inode = random.nextBoolean() ? names.get(each) : forcedNames.get(each);
            if (names.get(each) == forcedNames.get(each)) {
                inode = names.get(each);
            }
            if (inode != null && kept.contains(each.getParent())) {
                byte[] content = contents.containsKey(inode) ? contents.get(inode) : content(inode, random);
                contents.put(inode, content);
                Files.write(folder.resolve(root.relativize(each).toString()), content);
            }
        }
    }

    /** What was forced, and perhaps some of what was written after that, perhaps as zeros. */
    private byte[] content(Inode inode, Random random) throws IOException {
        for (Map.Entry<Path, Inode> entry : names.entrySet()) {
            if (entry.getValue() == inode && random.nextInt(3) > 0) {
                byte[] live = Files.readAllBytes(entry.getKey());
                int forced = inode.forced.length;
                if (live.length > forced) {
                    byte[] content = Arrays.copyOf(live, forced + random.nextInt(live.length - forced + 1));
                    if (random.nextInt(4) == 0) {
                        Arrays.fill(content, forced, content.length, (byte) 0);
                    }
                    return content;
                }
            }
        }
        return inode.forced;
    }

    private synchronized void created(Path path) {
        names.putIfAbsent(path, new Inode());
    }

    private synchronized void forced(Path path) throws IOException {
        if (folders.contains(path)) {
            forcedNames.keySet().removeIf(name -> path.equals(name.getParent()));
            names.forEach((name, inode) -> {
                if (path.equals(name.getParent())) {
                    forcedNames.put(name, inode);
                }
            });
            forcedFolders.removeIf(name -> path.equals(name.getParent()));
            folders.stream().filter(name -> path.equals(name.getParent())).forEach(forcedFolders::add);
        } else if (names.containsKey(path)) {
            names.get(path).forced = Files.readAllBytes(path);
        }
    }

    @Override
    public synchronized void createDirectory(Path path, FileAttribute<?>... attributes) throws IOException {
        operation(path);
        super.createDirectory(path, attributes);
        folders.add(toDelegate(path));
    }

    @Override
    public synchronized void delete(Path path) throws IOException {
        operation(path);
        super.delete(path);
        gone(toDelegate(path));
    }

    @Override
    public synchronized boolean deleteIfExists(Path path) throws IOException {
        operation(path);
        boolean deleted = super.deleteIfExists(path);
        gone(toDelegate(path));
        return deleted;
    }

    private synchronized void gone(Path path) {
        names.remove(path);
        folders.remove(path);
    }

    @Override
    public synchronized void move(Path from, Path to, CopyOption... options) throws IOException {
        operation(to);
        super.move(from, to, options);
        Inode inode = names.remove(toDelegate(from));
        if (inode != null) {
            names.put(toDelegate(to), inode);
        }
    }

    @Override
    public synchronized OutputStream newOutputStream(Path path, OpenOption... options) throws IOException {
        operation(path);
        OutputStream out = super.newOutputStream(path, options);
        created(toDelegate(path));
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                operation(path);
                int room = room(length);
                out.write(bytes, offset, room);
                if (room < length) {
                    throw full(path);
                }
            }

            @Override
            public void close() throws IOException {
                out.close();
            }
        };
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        boolean writing = options.contains(StandardOpenOption.WRITE);
        if (writing) {
            operation(path);
        }
        synchronized (this) {
            FileChannel channel = super.newFileChannel(path, options, attributes);
            if (writing) {
                created(toDelegate(path));
            }
            return new Channel(path, channel);
        }
    }

    /** Counts writes and notes what is forced. */
    private final class Channel extends FilterFileChannel {

        private final Path path;

        Channel(Path path, FileChannel channel) {
            super(channel);
            this.path = path;
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            long at = position();
            int written = write(bytes, at);
            position(at + written);
            return written;
        }

        @Override
        public int write(ByteBuffer bytes, long position) throws IOException {
            operation(path);
            int wanted = bytes.remaining();
            int room = room(wanted);
            ByteBuffer fitting = bytes.slice(bytes.position(), room);
            int written = super.write(fitting, position);
            bytes.position(bytes.position() + written);
            if (room < wanted) {
                throw full(path);
            }
            return written;
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            operation(path);
            super.truncate(size);
            return this;
        }

        @Override
        public void force(boolean metadata) throws IOException {
            try {
                operation(path);
            } catch (FileSystemException e) {
                if (Files.isDirectory(path)) {
                    // Lucene asserts that this cannot be; whatever comes next fails, and nothing was forced.
                    return;
                }
                throw e;
            }
            forced(toDelegate(path));
        }
    }
}
