package vn.chitieu.app.web.register;

import java.io.IOException;
import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chitieu.index.ClauseIndex;
import vn.chitieu.index.analysis.FormerAgencies;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.FacetUse;
import vn.chitieu.index.model.Scope;
import vn.chitieu.index.schema.FacetKey;

/**
 * All agencies that documents name, in the order of the Vietnamese alphabet. Immutable, thread-safe.
 *
 * @param entries as {@link #of} orders them
 */
public record AgencyRegister(List<Entry> entries) {

    /**
     * An agency.
     *
     * @param lead number of clauses by which it leads
     * @param coordinating number of clauses by which it coordinates
     * @param targets number of targets it answers for
     * @param documents number of documents that name it
     * @param words its name, and those of whom it followed and who followed it, as names are searched
     */
    public record Entry(
            String name,
            long lead,
            long coordinating,
            long targets,
            long documents,
            List<FormerAgencies.Former> formers,
            List<FormerAgencies.Heir> heirs,
            String words) {

        public Entry {
            formers = List.copyOf(formers);
            heirs = List.copyOf(heirs);
        }
    }

    public AgencyRegister {
        entries = List.copyOf(entries);
    }

    private record Sorted(CollationKey order, Entry entry) {}

    static AgencyRegister of(ClauseIndex index, FormerAgencies formerAgencies) throws IOException {
        Map<String, Long> lead = counts(index, Facet.LEAD, Scope.CLAUSES);
        Map<String, Long> coordinating = counts(index, Facet.COORDINATING, Scope.CLAUSES);
        Map<String, Long> targets = counts(index, Facet.AGENCY, Scope.TARGETS);
        Collator vietnamese = Collator.getInstance(Locale.forLanguageTag("vi"));
        List<Sorted> sorted = new ArrayList<>();
        for (FacetUse use : index.uses(Facet.AGENCY, Scope.ALL, List.of())) {
            String key = FacetKey.of(use.value());
            List<FormerAgencies.Former> formers = formerAgencies.formers(use.value());
            List<FormerAgencies.Heir> heirs = formerAgencies.heirs(use.value());
            Entry entry = new Entry(
                    use.value(),
                    lead.getOrDefault(key, 0L),
                    coordinating.getOrDefault(key, 0L),
                    targets.getOrDefault(key, 0L),
                    use.documents(),
                    formers,
                    heirs,
                    words(key, formers, heirs));
            sorted.add(new Sorted(vietnamese.getCollationKey(use.value()), entry));
        }
        sorted.sort(Comparator.comparing(Sorted::order)
                .thenComparing(each -> each.entry().name()));
        return new AgencyRegister(sorted.stream().map(Sorted::entry).toList());
    }

    private static Map<String, Long> counts(ClauseIndex index, Facet facet, Scope scope) throws IOException {
        Map<String, Long> counts = new LinkedHashMap<>();
        index.uses(facet, scope, List.of()).forEach(use -> counts.put(FacetKey.of(use.value()), use.count()));
        return counts;
    }

    private static String words(String key, List<FormerAgencies.Former> formers, List<FormerAgencies.Heir> heirs) {
        return Stream.of(
                        Stream.of(key),
                        formers.stream().map(FormerAgencies.Former::name).map(FacetKey::of),
                        heirs.stream().map(FormerAgencies.Heir::name).map(FacetKey::of))
                .flatMap(names -> names)
                .collect(Collectors.joining(" "));
    }

    /** Agencies of which each of these words begins a word of a name, their own or that of one before or behind them. */
    AgencyRegister having(String typed) {
        List<String> keys = List.of(FacetKey.of(typed).split(" ", -1));
        return new AgencyRegister(entries.stream()
                .filter(entry -> keys.stream().allMatch(key -> (" " + entry.words()).contains(" " + key)))
                .toList());
    }
}
