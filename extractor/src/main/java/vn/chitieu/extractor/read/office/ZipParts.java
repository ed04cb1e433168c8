package vn.chitieu.extractor.read.office;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.Inflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.read.ReadLimits;

/**
 * The parts of a compressed document, by name without regard to case. Where the directory at the end of the file is
 * missing or damaged, they are found by the header before each. What they inflate to is bounded. For one thread.
 */
final class ZipParts {

    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int HEADER = 30;

    /**
     * Where a part lies.
     *
     * @param offset of its header
     * @param compressed its size in the file; -1 where only its end tells
     */
    private record Part(int offset, long compressed, boolean encrypted) {}

    private final byte[] content;
    private final ReadLimits limits;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final boolean damaged;
    private long inflated;

    private ZipParts(byte[] content, ReadLimits limits) {
        this.content = content;
        this.limits = limits;
        this.damaged = !directory();
        if (damaged) {
            parts.clear();
            headers();
        }
    }

    /** The parts of a file, of which none is read yet. */
    static ZipParts of(byte[] content, ReadLimits limits) {
        return new ZipParts(content, limits);
    }

    /** Whether a content begins as a compressed file does. */
    static boolean begins(byte[] content) {
        return isHeader(content, 0);
    }

    private boolean directory() {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .setIgnoreLocalFileHeader(true)
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                long offset = entry.getLocalHeaderOffset();
                if (offset < 0 || offset > content.length - HEADER || !isHeader(content, (int) offset)) {
                    return false;
                }
                boolean encrypted = entry.getGeneralPurposeBit().usesEncryption();
                add(entry.getName(), new Part((int) offset, entry.getCompressedSize(), encrypted));
            }
            return !parts.isEmpty();
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private void headers() {
        for (int at = 0; at <= content.length - HEADER; at++) {
            if (isHeader(content, at)) {
                int name = u16(at + 26);
                boolean streamed = (u16(at + 6) & 8) != 0;
                if (name > 0 && at + HEADER + name <= content.length) {
                    Part part = new Part(at, streamed ? -1 : u32(at + 18), (u16(at + 6) & 1) != 0);
                    add(new String(content, at + HEADER, name, StandardCharsets.UTF_8), part);
                }
            }
        }
    }

    private void add(String name, Part part) {
        parts.putIfAbsent(key(name), part);
    }

    private static String key(String name) {
        String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }

    /** Whether the end of the file is missing or damaged. */
    boolean isDamaged() {
        return damaged;
    }

    /** The names of the parts in small letters. */
    Set<String> names() {
        return Collections.unmodifiableSet(parts.keySet());
    }

    /** Whether there is such a part. */
    boolean has(String name) {
        return parts.containsKey(key(name));
    }

    /** Whether a part is locked with a password of the archive. */
    boolean isEncrypted(String name) {
        Part part = parts.get(key(name));
        return part != null && part.encrypted();
    }

    /**
     * A part's content.
     *
     * @throws PartTooLargeException if there are more parts than the limits allow; reading throws it, too, once the
     *     part or all parts together inflate beyond them
     */
    InputStream open(String name) throws IOException {
        Part part = parts.get(key(name));
        if (part == null) {
            throw new FileNotFoundException("the file has no part " + name);
        }
        if (parts.size() > limits.entries()) {
            throw new PartTooLargeException(
                    "the file has " + parts.size() + " parts; at most " + limits.entries() + " are read");
        }
        int at = part.offset();
        int start = Math.min(content.length, at + HEADER + u16(at + 26) + u16(at + 28));
        long known = part.compressed() < 0 ? Long.MAX_VALUE : part.compressed();
        int length = (int) Math.min(known, content.length - start);
        int method = u16(at + 8);
        if (method != STORED && method != DEFLATED) {
            throw new IOException("the part " + name + " is compressed by the unknown method " + method);
        }
        InputStream raw = new ByteArrayInputStream(content, start, length);
        return method == STORED
                ? new BoundedPart(raw, this::count, null)
                : BoundedPart.inflating(raw, this::count, new Inflater(true));
    }

    /** Counts what was inflated of one part. */
    private void count(int bytes, long inflatedOfPart, long compressedOfPart) throws PartTooLargeException {
        inflated += bytes;
        if (inflated > limits.inflatedBytes()) {
            throw new PartTooLargeException("the file inflates to more than " + limits.inflatedBytes() + " bytes");
        }
        if (inflatedOfPart > 1 << 20 && inflatedOfPart / limits.inflation() > compressedOfPart) {
            throw new PartTooLargeException(
                    "a part of the file inflates to more than " + limits.inflation() + " times its size");
        }
    }

    private static boolean isHeader(byte[] content, int at) {
        return content.length >= at + 4
                && content[at] == 'P'
                && content[at + 1] == 'K'
                && content[at + 2] == 3
                && content[at + 3] == 4;
    }

    private int u16(int at) {
        return at + 1 < content.length ? (content[at] & 0xFF) | (content[at + 1] & 0xFF) << 8 : 0;
    }

    private long u32(int at) {
        return u16(at) | (long) u16(at + 2) << 16;
    }

    /** The bytes of a small part, or null where there is none or it is damaged. */
    byte @Nullable [] small(String name, int most) {
        if (!has(name)) {
            return null;
        }
        try (InputStream in = open(name)) {
            return in.readNBytes(most);
        } catch (IOException e) {
            return null;
        }
    }
}
