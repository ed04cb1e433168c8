package vn.chitieu.index.search;

import java.util.List;
import vn.chitieu.extractor.agency.AgencyFinder;
import vn.chitieu.extractor.model.AgencyMention;
import vn.chitieu.index.analysis.FormerAgencies;

/** Tells which agencies a name stands for: official, short, or former. Immutable, thread-safe. */
final class AgencyResolver {

    private final AgencyFinder finder = AgencyFinder.create();
    private final FormerAgencies former = FormerAgencies.load();

    /** The canonical name; the name itself where it is none that the extractor knows. */
    String canonical(String name) {
        String stripped = name.strip();
        List<AgencyMention> mentions = finder.find(stripped, 0, stripped.length());
        boolean whole = mentions.size() == 1
                && mentions.get(0).start() == 0
                && mentions.get(0).end() == stripped.length();
        return whole ? mentions.get(0).canonical() : stripped;
    }

    /** The agencies that took over from the one with this canonical name. */
    List<FormerAgencies.Heir> heirs(String canonical) {
        return former.heirs(canonical);
    }
}
