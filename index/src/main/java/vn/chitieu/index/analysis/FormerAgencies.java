package vn.chitieu.index.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chitieu.extractor.lexicon.LexiconTable;
import vn.chitieu.extractor.lexicon.Tokenizer;

/**
 * Agencies that are no more, and which do now what they did. A name that an agency bears again, such as Cục Thuế, is left
 * out. Immutable, thread-safe.
 */
public final class FormerAgencies {

    /** What joins the words of a name, and does not tell names apart. */
    private static final String AND = "và";
    /** What a place begins with, behind the name of an agency. */
    private static final Set<String> PLACES =
            Set.of("tỉnh", "thành", "huyện", "quận", "thị", "xã", "phường", "tp", "trung");

    private final TextAnalyzer analyzer = new TextAnalyzer();
    private final Map<String, List<String>> present = new HashMap<>();

    private FormerAgencies() {}

    /** Reads the lexicon. */
    public static FormerAgencies load() {
        FormerAgencies agencies = new FormerAgencies();
        for (LexiconTable.Row row :
                LexiconTable.load(FormerAgencies.class, "former-agencies.tsv").rows()) {
            List<String> names = List.of(row.get("present").split("\\|", -1));
            agencies.present.put(agencies.key(row.get("former")), names);
        }
        return agencies;
    }

    /**
     * The official names of the agencies that took over from the one with this name, the chief heir first; none where the
     * agency still is, or is not known. A place behind the name stays behind the new names.
     */
    public List<String> presentNames(String canonical) {
        List<String> names = present.get(key(canonical));
        if (names != null) {
            return names;
        }
        int at = place(canonical);
        if (at < 0) {
            return List.of();
        }
        String place = canonical.substring(at);
        return present.getOrDefault(key(canonical.substring(0, at)), List.of()).stream()
                .map(name -> name + " " + place)
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
        return analyzer.words(name).stream()
                .map(word -> Tokenizer.fold(word).toLowerCase(Locale.ROOT))
                .filter(word -> !word.equals(AND))
                .collect(Collectors.joining(" "));
    }
}
