package vn.chitieu.golden.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.chitieu.extractor.annotation.GoldenException;
import vn.chitieu.index.model.Scope;

/**
 * Judged queries. Immutable.
 *
 * @param judgments by the id of the need
 */
public record JudgedSet(List<JudgedQuery> queries, Map<String, List<Judgment>> judgments) {

    private static final int QUERY_CELLS = 7;
    private static final int JUDGMENT_CELLS = 4;

    public JudgedSet {
        queries = List.copyOf(queries);
        judgments = Collections.unmodifiableMap(new LinkedHashMap<>(judgments));
    }

    /**
     * Reads {@code queries.tsv} and {@code qrels.tsv} of a folder.
     *
     * @throws GoldenException if they cannot be read, a line has another form, or a need has no judgment
     */
    public static JudgedSet read(Path folder) throws GoldenException {
        List<JudgedQuery> queries = new ArrayList<>();
        for (List<String> cells : rows(folder.resolve("queries.tsv"), QUERY_CELLS)) {
            queries.add(new JudgedQuery(
                    cells.get(0),
                    cells.get(1),
                    Scope.valueOf(cells.get(2)),
                    cells.get(3),
                    cells.get(4),
                    cells.get(5).equals("held-out"),
                    cells.get(6)));
        }
        Map<String, List<Judgment>> judgments = new LinkedHashMap<>();
        for (List<String> cells : rows(folder.resolve("qrels.tsv"), JUDGMENT_CELLS)) {
            judgments
                    .computeIfAbsent(cells.get(0), need -> new ArrayList<>())
                    .add(new Judgment(Place.of(cells.get(1), cells.get(2)), Integer.parseInt(cells.get(3))));
        }
        for (JudgedQuery query : queries) {
            if (!judgments.containsKey(query.base())) {
                throw new GoldenException(folder + ": no judgment for " + query.base());
            }
        }
        return new JudgedSet(queries, judgments);
    }

    private static List<List<String>> rows(Path file, int cells) throws GoldenException {
        List<List<String>> rows = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                List<String> row = List.of(line.split("\t", -1));
                if (row.size() != cells) {
                    throw new GoldenException(file + ": " + row.size() + " cells instead of " + cells + ": " + line);
                }
                rows.add(row);
            }
        } catch (IOException e) {
            throw new GoldenException(file + " cannot be read: " + e.getMessage(), e);
        }
        return rows.subList(1, rows.size());
    }

    /** What is judged for the need of a query. */
    public List<Judgment> of(JudgedQuery query) {
        return Objects.requireNonNullElse(judgments.get(query.base()), List.of());
    }

    /** The queries and judgments that concern these documents: needs without an answer in them are left out. */
    public JudgedSet within(Set<String> documents) {
        Map<String, List<Judgment>> kept = new LinkedHashMap<>();
        Set<String> answered = new HashSet<>();
        judgments.forEach((need, all) -> {
            List<Judgment> inside = all.stream()
                    .filter(one -> documents.contains(one.place().document()))
                    .toList();
            kept.put(need, inside);
            if (inside.stream().anyMatch(one -> one.grade() >= Judgment.RELEVANT)) {
                answered.add(need);
            }
        });
        kept.keySet().retainAll(answered);
        return new JudgedSet(
                queries.stream()
                        .filter(query -> answered.contains(query.base()))
                        .toList(),
                kept);
    }
}
