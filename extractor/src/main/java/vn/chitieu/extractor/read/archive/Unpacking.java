package vn.chitieu.extractor.read.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.read.ReadCode;
import vn.chitieu.extractor.read.ReadContext;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.extractor.read.archive.ArchiveMember.Refusal;

/** One archive, and those in it, on their way to a folder. For one thread. */
final class Unpacking {

    /** Entries that archives in the archive may have in excess of the limit before it is known that they are not its own. */
    private static final int SCAN_FACTOR = 10;

    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final ReadContext context;
    private final UnpackBudget budget;
    private final List<ArchiveMember> members = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private int files;

    Unpacking(Path folder, ReadContext context) {
        this.folder = folder;
        this.context = context;
        this.budget = new UnpackBudget(context.limits());
    }

    List<ArchiveMember> unpack(byte[] content) throws UnreadableDocumentException, IOException {
        Refusal refusal = archive(content, "", 0);
        if (refusal != null) {
            throw refusal.code().unreadable(refusal.message());
        }
        return List.copyOf(members);
    }

    /** Unpacks an archive; gives the reason if nothing of it is. */
    private @Nullable Refusal archive(byte[] content, String prefix, int depth) throws IOException {
        if (budget.isTooDeep(depth)) {
            return new Refusal(
                    ReadCode.TOO_LARGE,
                    "archives lie in archives deeper than " + context.limits().depth());
        }
        if (ZipArchive.maxEntries(content)
                > (long) SCAN_FACTOR * context.limits().entries()) {
            return tooMany();
        }
        ZipFile zip;
        try {
            zip = ZipArchive.open(new SeekableInMemoryByteChannel(content));
        } catch (IOException | RuntimeException e) {
            // The parser throws either on a damaged directory; there is no disk behind the channel.
            return new Refusal(ReadCode.CORRUPT, "the archive is damaged: " + e.getMessage());
        }
        try (zip) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (!budget.takeEntries(entries.size())) {
                return tooMany();
            }
            Set<ZipArchiveEntry> overlapping = overlapping(entries);
            for (ZipArchiveEntry entry : entries) {
                String name = MemberName.of(entry);
                if (!entry.isDirectory() && !MemberName.isHidden(name)) {
                    member(
                            zip,
                            entry,
                            new Place(unique(prefix + name), depth, content.length, overlapping.contains(entry)));
                }
            }
            return null;
        }
    }

    /** Where a member stands. */
    private record Place(String name, int depth, int archiveSize, boolean overlapping) {}

    private Refusal tooMany() {
        return new Refusal(
                ReadCode.TOO_LARGE,
                "the archive has more than " + context.limits().entries() + " members");
    }

    /** Members whose bytes are those of a member before them: so a small archive claims to be a huge one. */
    private static Set<ZipArchiveEntry> overlapping(List<ZipArchiveEntry> entries) {
        List<ZipArchiveEntry> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparingLong(ZipArchiveEntry::getLocalHeaderOffset));
        // Entries of the same name are equal to the library, so that they are told by identity.
        Set<ZipArchiveEntry> overlapping = Collections.newSetFromMap(new IdentityHashMap<>());
        long end = 0;
        for (ZipArchiveEntry entry : sorted) {
            long start = entry.getLocalHeaderOffset();
            if (start < end) {
                overlapping.add(entry);
            }
            end = Math.max(end, start + Math.max(0, entry.getCompressedSize()));
        }
        return overlapping;
    }

    private String unique(String name) {
        String unique = name;
        while (!names.add(unique.toLowerCase(Locale.ROOT))) {
            unique = MemberName.numbered(name, numbers.merge(name, 1, Integer::sum) + 1);
        }
        return unique;
    }

    private void member(ZipFile zip, ZipArchiveEntry entry, Place place) throws IOException {
        Path file = folder.resolve(String.format(Locale.ROOT, "%05d.bin", ++files));
        Refusal refusal = refusal(entry, place);
        if (refusal == null) {
            refusal = write(zip, entry, file, place.archiveSize());
            if (refusal != null) {
                Files.deleteIfExists(file);
            }
        }
        if (refusal == null) {
            add(file, place);
        } else {
            members.add(ArchiveMember.refused(place.name(), refusal));
        }
        context.listener().progress(files, 0, false);
    }

    private static @Nullable Refusal refusal(ZipArchiveEntry entry, Place place) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return new Refusal(ReadCode.ENCRYPTED, "the member can only be opened with a password");
        }
        if (!ZipArchive.isReadable(entry)) {
            return new Refusal(ReadCode.UNSUPPORTED, "the member is a link or packed by method " + entry.getMethod());
        }
        return place.overlapping()
                ? new Refusal(ReadCode.CORRUPT, "the member shares its bytes with another one")
                : null;
    }

    /** Writes a member to its file; gives the reason if it cannot be read or is too large. */
    private @Nullable Refusal write(ZipFile zip, ZipArchiveEntry entry, Path file, int archiveSize) throws IOException {
        long compressedSize = Math.min(entry.getCompressedSize(), archiveSize);
        CRC32 crc = new CRC32();
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (InputStream in = open(zip, entry);
                OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            for (int count = read(in, buffer); count > 0; count = read(in, buffer)) {
                size += count;
                Refusal refusal = budget.take(count, size, compressedSize);
                if (refusal != null) {
                    return refusal;
                }
                crc.update(buffer, 0, count);
                out.write(buffer, 0, count);
            }
        } catch (DamagedMemberException e) {
            return new Refusal(ReadCode.CORRUPT, "the member is damaged: " + e.getMessage());
        }
        return crc.getValue() == entry.getCrc()
                ? null
                : new Refusal(ReadCode.CORRUPT, "the member is damaged: its checksum is wrong");
    }

    /** A member that cannot be read, told apart from a file that cannot be written. */
    private static final class DamagedMemberException extends Exception {

        private static final long serialVersionUID = 1L;

        DamagedMemberException(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }

    private static InputStream open(ZipFile zip, ZipArchiveEntry entry) throws DamagedMemberException {
        try {
            InputStream in = zip.getInputStream(entry);
            if (in == null) {
                throw new DamagedMemberException(new IOException("it has no data"));
            }
            return in;
        } catch (IOException | RuntimeException e) {
            throw new DamagedMemberException(e);
        }
    }

    private static int read(InputStream in, byte[] buffer) throws DamagedMemberException {
        try {
            return in.read(buffer);
        } catch (IOException | RuntimeException e) {
            throw new DamagedMemberException(e);
        }
    }

    /** Adds a member that was written: itself, or what is in it if it is an archive. */
    private void add(Path file, Place place) throws IOException {
        byte[] content = isZip(file) ? Files.readAllBytes(file) : new byte[0];
        if (!ZipArchive.isArchive(content)) {
            members.add(ArchiveMember.unpacked(place.name(), file));
            return;
        }
        Files.delete(file);
        Refusal refusal = archive(content, place.name() + "/", place.depth() + 1);
        if (refusal != null) {
            members.add(ArchiveMember.refused(place.name(), refusal));
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(2);
            return start.length == 2 && start[0] == 'P' && start[1] == 'K';
        }
    }
}
