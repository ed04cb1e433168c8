package vn.chitieu.index.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.chitieu.extractor.agency.AgencyFinder;
import vn.chitieu.extractor.model.AgencyMention;
import vn.chitieu.index.analysis.FormerAgencies;

/** Tells which agencies a name stands for: official, short, or former. Immutable, thread-safe. */
final class AgencyResolver {

    private final AgencyFinder finder = AgencyFinder.create();
    private final FormerAgencies former = FormerAgencies.load();

    /** Canonical names, the one that was named first; the name itself where it is none that the extractor knows. */
    Set<String> names(String name) {
        String stripped = name.strip();
        List<AgencyMention> mentions = finder.find(stripped, 0, stripped.length());
        Set<String> names = new LinkedHashSet<>();
        if (mentions.size() == 1
                && mentions.get(0).start() == 0
                && mentions.get(0).end() == stripped.length()) {
            names.add(mentions.get(0).canonical());
        } else {
            names.add(stripped);
        }
        names.addAll(former.presentNames(names.iterator().next()));
        return names;
    }
}
