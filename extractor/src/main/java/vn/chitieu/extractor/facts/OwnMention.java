package vn.chitieu.extractor.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.citation.CitationFinder;
import vn.chitieu.extractor.citation.NumberScanner;
import vn.chitieu.extractor.model.Citation;

/**
 * How annexes cite the document they belong to: "(Kèm theo Chương trình hành động số 5/CTr-UBND ngày 3/2/2020 …)".
 *
 * @param type the type that stands before the number
 * @param date ISO day behind it
 */
record OwnMention(@Nullable String type, @Nullable String date) {

    private static final OwnMention NONE = new OwnMention(null, null);

    /** The first line that cites {@code number} with a day; nothing where there is none. */
    static OwnMention find(List<FactLine> lines, @Nullable String number) {
        if (number == null) {
            return NONE;
        }
        String key = NumberScanner.key(number);
        for (FactLine line : lines) {
            if (!line.text().contains(number)) {
                continue;
            }
            for (Citation citation : CitationFinder.in(line.text())) {
                String cited = citation.number();
                if (cited != null
                        && citation.date() != null
                        && NumberScanner.key(cited).equals(key)) {
                    return new OwnMention(citation.type(), citation.date());
                }
            }
        }
        return NONE;
    }
}
