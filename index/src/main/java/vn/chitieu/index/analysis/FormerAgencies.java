package vn.chitieu.index.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.chitieu.extractor.lexicon.LexiconTable;
import vn.chitieu.extractor.lexicon.Tokenizer;

/**
 * Agencies that are no more, and which do since when what they did. A name that an agency bears again, such as Cục Thuế,
 * is left out. Immutable, thread-safe.
 */
public final class FormerAgencies {

    /** What joins the words of a name, and does not tell names apart. */
    private static final String AND = "và";
    /** What a place begins with, behind the name of an agency. */
    private static final Set<String> PLACES =
            Set.of("tỉnh", "thành", "huyện", "quận", "thị", "xã", "phường", "tp", "trung");

    /** Most words of a name that is looked for in a query. */
    private static final int LONGEST = 10;

    private final TextAnalyzer analyzer = new TextAnalyzer();
    private final Map<String, List<Heir>> heirs = new HashMap<>();
    private final Map<String, List<Former>> formers = new HashMap<>();

    /**
     * An agency that took over from another.
     *
     * @param name official name
     * @param since ISO day from which documents mean it by what the former name stands for
     */
    public record Heir(String name, String since) {}

    /**
     * An agency that is no more.
     *
     * @param name official name
     * @param until ISO day from which another does what it did
     */
    public record Former(String name, String until) {}

    private FormerAgencies() {}

    /** Reads the lexicon. */
    public static FormerAgencies load() {
        FormerAgencies agencies = new FormerAgencies();
        for (LexiconTable.Row row :
                LexiconTable.load(FormerAgencies.class, "former-agencies.tsv").rows()) {
            List<Heir> heirs = new ArrayList<>();
            for (String name : row.get("heirs").split("\\|", -1)) {
                heirs.add(new Heir(name, row.get("since")));
                agencies.formers
                        .computeIfAbsent(agencies.key(name), key -> new ArrayList<>())
                        .add(new Former(row.get("former"), row.get("since")));
            }
            agencies.heirs.put(agencies.key(row.get("former")), List.copyOf(heirs));
        }
        return agencies;
    }

    /**
     * The agencies that took over from the one with this name, and from these again, the chief heir first; none where the
     * agency still is, or is not known. A place behind the name stays behind the new names.
     */
    public List<Heir> heirs(String canonical) {
        List<Heir> found = new ArrayList<>();
        collect(canonical, "", found, new HashSet<>());
        return List.copyOf(found);
    }

    /**
     * The agencies from which the one with this name took over, in the order of their names; not those from which these
     * had taken over. A place behind the name stays.
     */
    public List<Former> formers(String canonical) {
        List<Former> direct = formers.get(key(canonical));
        if (direct != null) {
            return List.copyOf(direct);
        }
        int at = place(canonical);
        if (at < 0) {
            return List.of();
        }
        String place = canonical.substring(at);
        return formers.getOrDefault(key(canonical.substring(0, at)), List.of()).stream()
                .map(former -> new Former(former.name() + " " + place, former.until()))
                .toList();
    }

    /**
     * The former agencies that words of a query name, as other words for them: the names of those that took over.
     *
     * @param words in exact form, as {@link TextAnalyzer#words} gives them
     */
    public List<Synonym> of(List<String> words) {
        List<Synonym> found = new ArrayList<>();
        for (int from = 0; from < words.size(); from++) {
            StringBuilder key = new StringBuilder();
            for (int to = from + 1; to <= Math.min(words.size(), from + LONGEST); to++) {
                append(key, words.get(to - 1));
                if (to - from > 1 && heirs.containsKey(key.toString())) {
                    for (Heir heir : heirs(String.join(" ", words.subList(from, to)))) {
                        found.add(new Synonym(from, to, analyzer.words(heir.name())));
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    private static void append(StringBuilder key, String word) {
        String folded = Tokenizer.fold(word).toLowerCase(Locale.ROOT);
        if (!folded.equals(AND)) {
            key.append(key.isEmpty() ? "" : " ").append(folded);
        }
    }

    private void collect(String name, String since, List<Heir> found, Set<String> seen) {
        if (!seen.add(key(name))) {
            return;
        }
        for (Heir heir : next(name)) {
            String later = heir.since().compareTo(since) >= 0 ? heir.since() : since;
            found.add(new Heir(heir.name(), later));
            collect(heir.name(), later, found, seen);
        }
    }

    private List<Heir> next(String name) {
        List<Heir> direct = heirs.get(key(name));
        if (direct != null) {
            return direct;
        }
        int at = place(name);
        if (at < 0) {
            return List.of();
        }
        String place = name.substring(at);
        return heirs.getOrDefault(key(name.substring(0, at)), List.of()).stream()
                .map(heir -> new Heir(heir.name() + " " + place, heir.since()))
                .toList();
    }

    /** Where the place behind the name begins, or -1. */
    private int place(String canonical) {
        for (TextToken token : analyzer.tokens(canonical)) {
            if (token.position() > 0 && token.isWord() && PLACES.contains(token.text())) {
                return token.start();
            }
        }
        return -1;
    }

    private String key(String name) {
        StringBuilder key = new StringBuilder();
        analyzer.words(name).forEach(word -> append(key, word));
        return key.toString();
    }
}
