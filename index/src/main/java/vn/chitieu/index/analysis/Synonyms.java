package vn.chitieu.index.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import vn.chitieu.extractor.agency.AgencyFinder;
import vn.chitieu.extractor.citation.DocumentTypes;
import vn.chitieu.extractor.lexicon.LexiconTable;
import vn.chitieu.extractor.link.IndicatorList;

/**
 * What words of a query may also be written as: abbreviations and what they stand for, in both directions, phrases
 * for one indicator, and other words for one thing. From the lexicons of the extractor, and two of its own for what these
 * lack. Thread-safe.
 */
public final class Synonyms {

    /** Words behind this many have no synonyms. */
    public static final int MAX_WORDS = 256;
    /** Greatest number of synonyms of a query. */
    public static final int MAX_FOUND = 64;

    private static final int MAX_OF_PHRASE = 8;
    /** A shorter alias of a field of work is clear only behind the head of an agency's name: "Sở CT". */
    private static final int CLEAR = 3;

    private final Thesaurus thesaurus = new Thesaurus();

    private Synonyms() {}

    /** Reads the lexicons. */
    public static Synonyms load() {
        Synonyms synonyms = new Synonyms();
        synonyms.addAbbreviations();
        synonyms.addOtherWords();
        synonyms.addHeads();
        synonyms.addFields();
        synonyms.addIndicators();
        synonyms.addDocumentTypes();
        return synonyms;
    }

    private static List<LexiconTable.Row> rows(Class<?> owner, String name) {
        return LexiconTable.load(owner, name).rows();
    }

    private void addAbbreviations() {
        for (LexiconTable.Row row : rows(Synonyms.class, "abbreviations.tsv")) {
            String joined = row.get("short").replace("&", "");
            thesaurus.add(List.of(row.get("long"), row.get("short"), joined), Thesaurus.Place.ANYWHERE);
        }
    }

    private void addOtherWords() {
        for (LexiconTable.Row row : rows(Synonyms.class, "synonyms.tsv")) {
            thesaurus.add(List.of(row.get("words"), row.get("other")), Thesaurus.Place.ANYWHERE);
        }
    }

    /** Heads of names that are written short: "UBND". Those of two letters are left out. */
    private void addHeads() {
        for (LexiconTable.Row row : rows(AgencyFinder.class, "heads.tsv")) {
            if (isShort(row.get("head")) && row.get("head").length() >= CLEAR) {
                thesaurus.add(List.of(row.get("canonical"), row.get("head")), Thesaurus.Place.ANYWHERE);
            }
        }
    }

    private static boolean isShort(String head) {
        return Arrays.stream(head.split(" ", -1))
                .anyMatch(word -> word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)));
    }

    private void addFields() {
        List<String> heads = fieldHeads();
        for (LexiconTable.Row row : rows(AgencyFinder.class, "fields.tsv")) {
            String aliases = row.find("aliases");
            if (aliases == null) {
                continue;
            }
            List<String> clear = new ArrayList<>(List.of(row.get("field")));
            for (String alias : aliases.split("\\|", -1)) {
                if (alias.length() >= CLEAR) {
                    clear.add(alias);
                } else {
                    heads.forEach(head -> thesaurus.add(
                            List.of(head + " " + row.get("field"), head + " " + alias), Thesaurus.Place.ANYWHERE));
                }
            }
            thesaurus.add(clear, Thesaurus.Place.ANYWHERE);
        }
    }

    /** Heads of one word that a field follows: Bộ, Sở, Phòng. */
    private static List<String> fieldHeads() {
        return rows(AgencyFinder.class, "heads.tsv").stream()
                .filter(row -> row.get("kind").equals("FIELD"))
                .map(row -> row.get("head"))
                .filter(head -> head.indexOf(' ') < 0 && !isShort(head))
                .toList();
    }

    private void addIndicators() {
        TreeMap<String, List<String>> phrases = new TreeMap<>();
        for (LexiconTable.Row row : rows(IndicatorList.class, "indicators.tsv")) {
            phrases.computeIfAbsent(row.get("id"), k -> new ArrayList<>()).add(row.get("phrase"));
        }
        phrases.values().forEach(group -> thesaurus.add(group, Thesaurus.Place.ANYWHERE));
    }

    /** "NQ 18" is a resolution; "nq" alone may be anything. */
    private void addDocumentTypes() {
        for (LexiconTable.Row row : rows(DocumentTypes.class, "document-types.tsv")) {
            String code = row.find("code");
            if (code != null) {
                thesaurus.add(List.of(row.get("name"), code), Thesaurus.Place.BESIDE_NUMBER);
            }
        }
    }

    /**
     * What words of a query may stand as, by place, the longest phrases of a place first.
     *
     * @param words in exact form, one for each position, as {@link TextAnalyzer#words} gives them; accents may be missing
     */
    public List<Synonym> of(List<String> words) {
        List<String> head = words.subList(0, Math.min(words.size(), MAX_WORDS));
        List<Synonym> found = new ArrayList<>();
        List<Thesaurus.Entry> outer = new ArrayList<>();
        int covered = 0;
        for (int from = 0; from < head.size() && found.size() < MAX_FOUND; from++) {
            if (from >= covered) {
                outer.clear();
            }
            for (Thesaurus.Entry entry : thesaurus.at(head, from)) {
                int to = from + entry.words().size();
                boolean inside = to <= covered && outer.stream().anyMatch(other -> other.group() == entry.group());
                if (!inside) {
                    add(found, entry, from);
                    outer.add(entry);
                    covered = Math.max(covered, to);
                }
            }
        }
        return List.copyOf(found.subList(0, Math.min(found.size(), MAX_FOUND)));
    }

    private void add(List<Synonym> found, Thesaurus.Entry entry, int from) {
        int to = from + entry.words().size();
        thesaurus.others(entry).stream()
                .limit(MAX_OF_PHRASE)
                .map(other -> new Synonym(from, to, other))
                .filter(synonym -> !found.contains(synonym))
                .forEach(found::add);
    }
}
