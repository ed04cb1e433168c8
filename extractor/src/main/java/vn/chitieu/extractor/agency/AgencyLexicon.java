package vn.chitieu.extractor.agency;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.lexicon.LexiconTable;

/** The words that agencies' names are made of, from the lexicons beside this class. Immutable and thread-safe. */
final class AgencyLexicon {

    /** What follows a head. */
    enum HeadKind {
        FIELD,
        NAME,
        PLACE,
        AREA,
        STANDING,
        OFFICE
    }

    /** What a word that ends a name is. */
    enum StopKind {
        DUTY,
        PERFORMS,
        WORD,
        INNER
    }

    /** Parts of a generic group. */
    enum GroupKind {
        CORE,
        AREA,
        OPEN,
        MORE,
        SUCH,
        NOT
    }

    /** Parts of a place. */
    enum PlaceKind {
        LEVEL,
        CLOSED,
        NAME,
        BRANCH,
        SUCH,
        NOT
    }

    /** The beginning of a name: its words, what follows and its official form. */
    record Head(String words, HeadKind kind, String canonical) {}

    private final PhraseTrie<Head> heads = new PhraseTrie<>(false);
    private final PhraseTrie<String> fields = new PhraseTrie<>(true);
    private final PhraseTrie<StopKind> stops = new PhraseTrie<>(false);
    private final PhraseTrie<Set<GroupKind>> groups = new PhraseTrie<>(false);
    private final PhraseTrie<PlaceKind> places = new PhraseTrie<>(false);
    private final PhraseTrie<Boolean> others = new PhraseTrie<>(true);
    private final List<String> provincial = new ArrayList<>();

    private AgencyLexicon() {}

    /** Reads the lexicons. */
    static AgencyLexicon load() {
        AgencyLexicon lexicon = new AgencyLexicon();
        for (LexiconTable.Row row : rows("heads.tsv")) {
            HeadKind kind = HeadKind.valueOf(row.get("kind"));
            lexicon.heads.add(row.get("head"), new Head(row.get("head"), kind, row.get("canonical")));
        }
        for (LexiconTable.Row row : rows("fields.tsv")) {
            lexicon.addField(row);
        }
        for (LexiconTable.Row row : rows("stops.tsv")) {
            lexicon.stops.add(row.get("words"), StopKind.valueOf(row.get("kind")));
        }
        for (LexiconTable.Row row : rows("groups.tsv")) {
            Set<GroupKind> kinds = EnumSet.noneOf(GroupKind.class);
            for (String kind : row.get("kind").split(" ", -1)) {
                kinds.add(GroupKind.valueOf(kind));
            }
            lexicon.groups.add(row.get("words"), kinds);
        }
        for (LexiconTable.Row row : rows("places.tsv")) {
            lexicon.places.add(row.get("words"), PlaceKind.valueOf(row.get("kind")));
        }
        for (LexiconTable.Row row : rows("not-agencies.tsv")) {
            lexicon.others.add(row.get("words"), Boolean.TRUE);
        }
        for (LexiconTable.Row row : rows("provincial.tsv")) {
            lexicon.provincial.add(row.get("name"));
        }
        return lexicon;
    }

    private static List<LexiconTable.Row> rows(String name) {
        return LexiconTable.load(AgencyLexicon.class, name).rows();
    }

    private void addField(LexiconTable.Row row) {
        String field = row.get("field");
        Set<String> spellings = new TreeSet<>();
        spellings.add(field);
        String aliases = row.find("aliases");
        if (aliases != null) {
            spellings.addAll(List.of(aliases.split("\\|")));
        }
        for (String spelling : spellings) {
            fields.add(spelling.toLowerCase(Locale.ROOT), field);
        }
    }

    /** Whether only provinces have agencies of this official name. */
    boolean isProvincial(String canonical) {
        return provincial.stream().anyMatch(name -> canonical.equals(name) || canonical.startsWith(name + " "));
    }

    /** All heads at word {@code i}, the shortest first; none where other words begin like a head. */
    List<PhraseTrie.Match<Head>> heads(Words words, int i) {
        if (!heads.opensAt(words, i)) {
            return List.of();
        }
        List<PhraseTrie.Match<Head>> found = heads.all(words, i, false);
        return found.isEmpty() || others.longest(words, i) != null ? List.of() : found;
    }

    /** Whether any head begins with the word {@code i}. */
    boolean mayBegin(Words words, int i) {
        return heads.opensAt(words, i);
    }

    /** The longest head at word {@code i}, or null. */
    PhraseTrie.@Nullable Match<Head> head(Words words, int i) {
        List<PhraseTrie.Match<Head>> found = heads(words, i);
        return found.isEmpty() ? null : found.get(found.size() - 1);
    }

    /** The field of work at word {@code i}, or null; one misread letter is forgiven. */
    PhraseTrie.@Nullable Match<String> field(Words words, int i) {
        return fields.closest(words, i);
    }

    /** The word at {@code i} that ends a name, or null. */
    PhraseTrie.@Nullable Match<StopKind> stop(Words words, int i) {
        return stops.longest(words, i);
    }

    /** The longest part of a group of this kind at word {@code i}: the word behind it, or -1. */
    int group(Words words, int i, GroupKind kind) {
        List<PhraseTrie.Match<Set<GroupKind>>> all = groups.all(words, i, false);
        if (!all.isEmpty() && all.get(all.size() - 1).value().contains(GroupKind.NOT)) {
            return -1;
        }
        for (int k = all.size() - 1; k >= 0; k--) {
            if (all.get(k).value().contains(kind)) {
                return all.get(k).end();
            }
        }
        return -1;
    }

    /** The part of a place at word {@code i}, or null. */
    PhraseTrie.@Nullable Match<PlaceKind> place(Words words, int i) {
        return places.longest(words, i);
    }
}
