package vn.chitieu.extractor.agency;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.agency.AgencyLexicon.Head;
import vn.chitieu.extractor.agency.AgencyLexicon.HeadKind;
import vn.chitieu.extractor.model.AgencyMention;

/**
 * Official names of agencies: abbreviations in full, one spelling, misread letters mended. {@code "Sở NN&PTNT"} and
 * {@code "Sở Nông nghiệp & PTNT"} give {@code "Sở Nông nghiệp và Phát triển nông thôn"}. Immutable and thread-safe.
 */
public final class AgencyNames {

    private final AgencyList lists;

    /** Uses the lexicons of a finder. */
    public AgencyNames(AgencyFinder finder) {
        this.lists = finder.lists();
    }

    /** The official form of a name; a name that the grammar does not know is its own. */
    public String canonical(String name) {
        Words words = Words.of(name, 0, Math.min(name.length(), Words.WINDOW));
        AgencyItem item = words.count() == 0 ? null : lists.single(words, 0);
        return item == null || item.end() < words.count()
                ? name
                : item.mention().canonical();
    }

    /** The name as the source means it: its own words, with a letter mended where a scan misread one. */
    public String mended(AgencyMention mention) {
        String name = mention.name();
        String canonical = mention.canonical();
        if (name.length() != canonical.length()) {
            return name;
        }
        int different = 0;
        for (int i = 0; i < name.length(); i++) {
            char one = Character.toLowerCase(name.charAt(i));
            if (one != Character.toLowerCase(canonical.charAt(i))) {
                different++;
            }
        }
        return different == 1 ? canonical : name;
    }

    /**
     * What a bare "Sở", "Ban" or "Bộ" means: the one agency of that sort among the mentions so far.
     *
     * @param text the canonical text
     * @param start offset of the bare word
     * @param end offset behind it
     * @param mentions the agencies named before it in the document
     * @return the agency, named as the source does; null where none or more than one remains
     */
    public @Nullable AgencyMention resolve(String text, int start, int end, List<AgencyMention> mentions) {
        Words bare = Words.of(text, start, end);
        PhraseTrie.Match<Head> head = lists.lexicon().head(bare, 0);
        if (head == null || head.end() != bare.count()) {
            return null;
        }
        TreeSet<String> candidates = new TreeSet<>();
        for (AgencyMention mention : mentions) {
            if (isOf(mention.canonical(), head.value())) {
                candidates.add(mention.canonical());
            }
        }
        if (candidates.size() != 1) {
            return null;
        }
        return new AgencyMention(text.substring(start, end), candidates.first(), start, end);
    }

    private boolean isOf(String canonical, Head bare) {
        Words words = Words.of(canonical, 0, canonical.length());
        PhraseTrie.Match<Head> head = lists.lexicon().head(words, 0);
        if (head == null || head.end() == words.count()) {
            return false;
        }
        Head found = head.value();
        boolean part = bare.kind() == HeadKind.NAME && found.canonical().startsWith(bare.canonical() + " ");
        return part || found.canonical().equals(bare.canonical());
    }
}
