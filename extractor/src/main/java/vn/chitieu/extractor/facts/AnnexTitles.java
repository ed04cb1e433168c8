package vn.chitieu.extractor.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.citation.DocumentTypes;

/** Reads the plan period from the titles of annexes, for documents that have no title of their own. */
final class AnnexTitles {

    private AnnexTitles() {}

    /** The period of the first line in capitals that begins with a type of document and names a period, or null. */
    static @Nullable String period(List<FactLine> lines) {
        for (FactLine line : lines) {
            String text = line.text();
            if (line.shouted() && text.length() < 400 && DocumentTypes.at(text, 0, text.length()) != null) {
                String period = PlanPeriod.of(text);
                if (period != null) {
                    return period;
                }
            }
        }
        return null;
    }
}
