package vn.chitieu.index.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a catalog's file holds.
 *
 * @param entries in their order, each with its checksum
 * @param length bytes that are whole lines in their order
 * @param torn bytes after them that were written but never acknowledged
 */
record CatalogContent(CatalogHeader header, String headerChecksum, List<Entry> entries, long length, long torn) {

    /** An entry and the checksum of its line. */
    record Entry(CatalogLine line, String checksum) {}

    CatalogContent {
        entries = List.copyOf(entries);
    }

    /** The place behind the last entry. */
    CatalogPosition end() {
        return entries.isEmpty() ? new CatalogPosition(header.base(), header.checksum()) : position(entries.size() - 1);
    }

    private CatalogPosition position(int entry) {
        boolean kept = entry < header.kept();
        return kept
                ? new CatalogPosition(header.base(), header.checksum())
                : new CatalogPosition(
                        entries.get(entry).line().seq(), entries.get(entry).checksum());
    }

    /** Checksum that the next line has to name. */
    String last() {
        return entries.isEmpty()
                ? headerChecksum
                : entries.get(entries.size() - 1).checksum();
    }

    /** The entries after a place; null where the place is none of this catalog, or lies before its compaction. */
    @Nullable
    List<Entry> after(CatalogPosition position) {
        if (position.seq() == header.base()) {
            return position.checksum().equals(header.checksum())
                    ? entries.subList(header.kept(), entries.size())
                    : null;
        }
        for (int i = entries.size() - 1; i >= header.kept(); i--) {
            if (entries.get(i).line().seq() == position.seq()) {
                return entries.get(i).checksum().equals(position.checksum())
                        ? entries.subList(i + 1, entries.size())
                        : null;
            }
        }
        return null;
    }

    /**
     * Reads a catalog. What was being written when the power was cut, and was therefore never acknowledged, is left
     * out: whatever follows the first line that is not whole, if no later line says that it had been forced to the disk.
     *
     * @throws LibraryException if a line is damaged that was acknowledged
     */
    static CatalogContent read(Path file) throws IOException {
        try (CatalogLines lines = new CatalogLines(file)) {
            byte @Nullable [] first = lines.next();
            if (first == null || !lines.terminated()) {
                throw new LibraryException(LibraryCode.CATALOG_DAMAGED, "1");
            }
            CatalogHeader header = CatalogHeader.parse(first);
            return entries(lines, header, CatalogLine.checksum(first));
        }
    }

    private static CatalogContent entries(CatalogLines lines, CatalogHeader header, String checksum)
            throws IOException {
        List<Entry> entries = new ArrayList<>();
        String last = checksum;
        long seq = header.base();
        long length = lines.position();
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            boolean kept = entries.size() < header.kept();
            CatalogLine entry = CatalogLine.decode(line, CatalogLine.class).orElse(null);
            boolean whole = entry != null
                    && lines.terminated()
                    && entry.previous().equals(last)
                    && (kept || entry.seq() == seq + 1);
            if (entry == null || !whole) {
                requireTorn(lines, entry, kept ? 0 : seq + 1, entries.size() + 2);
                return new CatalogContent(header, checksum, entries, length, lines.position() - length);
            }
            last = CatalogLine.checksum(line);
            entries.add(new Entry(entry, last));
            seq = kept ? seq : entry.seq();
            length = lines.position();
        }
        if (entries.size() < header.kept()) {
            throw new LibraryException(LibraryCode.CATALOG_DAMAGED, String.valueOf(entries.size() + 2));
        }
        return new CatalogContent(header, checksum, entries, length, 0);
    }

    /**
     * Reads on after a line that is not whole.
     *
     * @param broken what the line could be read as, if anything
     * @param seq number that its entry would have; 0 where compaction wrote it, which is never torn
     * @throws LibraryException if it had been forced to the disk
     */
    private static void requireTorn(CatalogLines lines, @Nullable CatalogLine broken, long seq, int number)
            throws IOException {
        boolean acknowledged = seq == 0 || (broken != null && broken.durable() >= seq);
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            acknowledged |= CatalogLine.decode(line, CatalogLine.class)
                    .filter(later -> later.durable() >= seq)
                    .isPresent();
        }
        if (acknowledged) {
            throw new LibraryException(LibraryCode.CATALOG_DAMAGED, String.valueOf(number));
        }
    }
}
