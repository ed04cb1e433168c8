package vn.chitieu.extractor.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.chitieu.extractor.model.AgencyMention;

/**
 * Finds the names of agencies in a passage: those the lexicons know and, by the same grammar, those of provinces and
 * ministries they have never seen. The longest name wins; time is linear in the passage. Immutable and thread-safe.
 */
public final class AgencyFinder {

    private final AgencyList lists;

    private AgencyFinder(AgencyList lists) {
        this.lists = lists;
    }

    /**
     * Makes a finder with the lexicons of this package.
     *
     * @throws IllegalStateException if a lexicon is missing or malformed
     */
    public static AgencyFinder create() {
        return new AgencyFinder(new AgencyList(AgencyLexicon.load()));
    }

    AgencyList lists() {
        return lists;
    }

    /**
     * Finds agencies and groups of agencies, in text order. A member of a list that leaves out its head ("các Bộ: Tài
     * chính, Nội vụ") has the whole name, and offsets of the part that stands in the text.
     *
     * @param start offset where the passage begins
     * @param end offset behind the passage
     * @throws IndexOutOfBoundsException if the offsets are outside the text
     */
    public List<AgencyMention> find(String text, int start, int end) {
        Objects.checkFromToIndex(start, end, text.length());
        List<AgencyMention> found = new ArrayList<>();
        for (int from = start; from < end; ) {
            int to = Words.windowEnd(text, from, end);
            find(Words.of(text, from, to), found);
            from = to;
        }
        return found;
    }

    /**
     * The canonical name of an agency; the name itself where it is not, as a whole, one that is known. A place means its
     * people's committee, as it does where agencies are listed: "phối hợp với thành phố Sông Trăng".
     */
    public String canonical(String name) {
        List<AgencyMention> mentions = find(name, 0, name.length());
        if (isWhole(mentions, name)) {
            return mentions.get(0).canonical();
        }
        Words words = Words.of(name, 0, Math.min(name.length(), Words.WINDOW));
        List<AgencyMention> listed =
                lists.list(words, 0, true).stream().map(AgencyItem::mention).toList();
        return isWhole(listed, name) ? listed.get(0).canonical() : name;
    }

    private static boolean isWhole(List<AgencyMention> mentions, String name) {
        return mentions.size() == 1
                && mentions.get(0).start() == 0
                && mentions.get(0).end() == name.length();
    }

    private void find(Words words, List<AgencyMention> found) {
        for (int i = 0; i < words.count(); ) {
            List<AgencyItem> items = lists.list(words, i, false);
            for (AgencyItem item : items) {
                found.add(item.mention());
            }
            i = items.isEmpty() ? i + 1 : items.get(items.size() - 1).end();
        }
    }
}
