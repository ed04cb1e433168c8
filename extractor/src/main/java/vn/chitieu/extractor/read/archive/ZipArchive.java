package vn.chitieu.extractor.read.archive;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import vn.chitieu.extractor.read.ReadCode;
import vn.chitieu.extractor.read.ReadContext;
import vn.chitieu.extractor.read.UnreadableDocumentException;

/**
 * ZIP archives of documents. The central directory alone says what is in an archive; what a member really inflates to is
 * counted and checked, and no size that the archive claims is trusted. Reads with Commons Compress and not with
 * {@code java.util.zip}, which hides what hostile and foreign archives need looked at: the bytes of names, the flag of
 * encryption, and where a member's data lies; and refuses the whole archive where one entry is wrong. Thread-safe.
 */
public final class ZipArchive {

    private static final byte[] LOCAL_HEADER = {'P', 'K', 3, 4};
    private static final byte[] END = {'P', 'K', 5, 6};
    private static final byte[] DIRECTORY_HEADER = {'P', 'K', 1, 2};

    /** Bytes looked at for the parts of a document where the directory is damaged. */
    private static final int HEAD = 1 << 16;

    private static final String OPC_PART = "[Content_Types].xml";
    private static final String ODF_PART = "mimetype";

    private ZipArchive() {}

    /** Whether a content is a ZIP archive and no document that is packed as one (OOXML, ODF). */
    public static boolean isArchive(byte[] content) {
        if (!startsWith(content, LOCAL_HEADER) && !startsWith(content, END)) {
            return false;
        }
        try (ZipFile zip = open(new SeekableInMemoryByteChannel(content))) {
            return zip.getEntry(OPC_PART) == null && zip.getEntry(ODF_PART) == null;
        } catch (IOException | RuntimeException e) {
            String head = new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1);
            return !head.contains(OPC_PART) && !head.startsWith(ODF_PART, 30);
        }
    }

    /**
     * Unpacks an archive, and the archives in it as deep as the limits allow.
     *
     * @param folder where the members' files are made, under names of their own; it exists and is empty
     * @return the members in the order of the archive, without folders, hidden files and the archives in it that could be
     *     unpacked, whose members stand in their place
     * @throws UnreadableDocumentException if the archive cannot be opened at all or has too many members
     * @throws IOException if a file cannot be written
     */
    public static List<ArchiveMember> unpack(byte[] content, Path folder, ReadContext context)
            throws UnreadableDocumentException, IOException {
        return new Unpacking(folder, context).unpack(content);
    }

    /** Unpacks an archive in a file; see {@link #unpack(byte[], Path, ReadContext)}. */
    public static List<ArchiveMember> unpack(Path archive, Path folder, ReadContext context)
            throws UnreadableDocumentException, IOException {
        long size = Files.size(archive);
        if (size > context.limits().bytes()) {
            throw ReadCode.TOO_LARGE.unreadable("the archive has " + size + " bytes; at most "
                    + context.limits().bytes() + " are read");
        }
        return unpack(Files.readAllBytes(archive), folder, context);
    }

    /** Opens an archive by its central directory; headers beside the members' data are looked at when these are read. */
    static ZipFile open(SeekableByteChannel channel) throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(channel)
                .setUseUnicodeExtraFields(true)
                .setIgnoreLocalFileHeader(true)
                .get();
    }

    /** An upper bound of the number of entries, known before a directory of millions of entries takes memory. */
    static int maxEntries(byte[] content) {
        int count = 0;
        for (int i = 0; i + DIRECTORY_HEADER.length <= content.length; i++) {
            if (content[i] == 'P' && content[i + 1] == 'K' && content[i + 2] == 1 && content[i + 3] == 2) {
                count++;
            }
        }
        return count;
    }

    /** Whether a member is one that can be read with what every Java platform has. */
    static boolean isReadable(ZipArchiveEntry entry) {
        return (entry.getMethod() == ZipArchiveEntry.STORED || entry.getMethod() == ZipArchiveEntry.DEFLATED)
                && !entry.isUnixSymlink();
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        if (content.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (content[i] != start[i]) {
                return false;
            }
        }
        return true;
    }
}
