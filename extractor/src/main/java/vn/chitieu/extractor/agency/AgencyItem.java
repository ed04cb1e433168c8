package vn.chitieu.extractor.agency;

import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.agency.AgencyLexicon.Head;
import vn.chitieu.extractor.model.AgencyMention;

/**
 * One agency of a list.
 *
 * @param end the word behind it
 * @param head what its name begins with; null for a group or a place
 */
record AgencyItem(AgencyMention mention, int end, @Nullable Head head) {

    /** An item from word {@code start} to the one before {@code end}, named as the source does. */
    static AgencyItem of(Words words, int start, int end, String canonical, @Nullable Head head) {
        String name = words.slice(start, end);
        return new AgencyItem(new AgencyMention(name, canonical, words.start(start), words.end(end - 1)), end, head);
    }

    boolean isNamed() {
        return head != null;
    }
}
