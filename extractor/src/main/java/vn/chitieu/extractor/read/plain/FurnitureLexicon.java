package vn.chitieu.extractor.read.plain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.chitieu.extractor.lexicon.LexiconTable;

/** The lines that law portals put around a document, as data. Immutable and thread-safe. */
final class FurnitureLexicon {

    static final FurnitureLexicon INSTANCE =
            new FurnitureLexicon(LexiconTable.load(FurnitureLexicon.class, "furniture.tsv"));

    /** Longest part of a line that is looked at. */
    private static final int MAX_LOOK = 300;

    private final Map<String, Set<Zone>> lines = new HashMap<>();
    private final Map<Character, List<Entry>> starts = new HashMap<>();
    private final List<Entry> parts = new ArrayList<>();

    /** Where an entry counts. */
    enum Zone {
        /** Wherever it stands. */
        ANY,
        /** Beside other furniture. */
        EDGE,
        /** Right above the document: what stands above it is furniture, too. */
        HEAD,
        /** Below the document: what stands below it is furniture, too. */
        TAIL
    }

    private record Entry(Zone zone, String phrase) {}

    private FurnitureLexicon(LexiconTable table) {
        for (LexiconTable.Row row : table.rows()) {
            Zone zone = Zone.valueOf(row.get("zone").toUpperCase(Locale.ROOT));
            String phrase = row.get("phrase").toLowerCase(Locale.ROOT);
            switch (row.get("match")) {
                case "line" ->
                    lines.computeIfAbsent(phrase, key -> EnumSet.noneOf(Zone.class))
                            .add(zone);
                case "start" ->
                    starts.computeIfAbsent(phrase.charAt(0), key -> new ArrayList<>())
                            .add(new Entry(zone, phrase));
                case "part" -> parts.add(new Entry(zone, phrase));
                default -> throw new IllegalStateException("match must be line, start or part: " + row.get("match"));
            }
        }
    }

    /** The zones in which a line is furniture. */
    Set<Zone> zones(String line) {
        String lower = line.substring(0, Math.min(line.length(), MAX_LOOK)).toLowerCase(Locale.ROOT);
        Set<Zone> whole = line.length() <= MAX_LOOK ? lines.getOrDefault(lower, Set.of()) : Set.of();
        List<Entry> matching = new ArrayList<>();
        for (Entry entry : starts.getOrDefault(lower.charAt(0), List.of())) {
            if (lower.startsWith(entry.phrase())) {
                matching.add(entry);
            }
        }
        for (Entry entry : parts) {
            if (lower.contains(entry.phrase())) {
                matching.add(entry);
            }
        }
        if (matching.isEmpty()) {
            return whole;
        }
        Set<Zone> zones = EnumSet.noneOf(Zone.class);
        zones.addAll(whole);
        matching.forEach(entry -> zones.add(entry.zone()));
        return zones;
    }
}
