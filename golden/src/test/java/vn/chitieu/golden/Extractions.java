package vn.chitieu.golden;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.chitieu.extractor.model.Change;
import vn.chitieu.extractor.model.Citation;
import vn.chitieu.extractor.model.Clause;
import vn.chitieu.extractor.model.Comparator;
import vn.chitieu.extractor.model.Conflict;
import vn.chitieu.extractor.model.Diagnostic;
import vn.chitieu.extractor.model.DocumentFacts;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Repeat;
import vn.chitieu.extractor.model.Source;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.extractor.model.TargetAgency;
import vn.chitieu.extractor.model.TargetSpans;
import vn.chitieu.golden.annotation.TargetFacts;

/** Builds extractions for tests part by part. */
public final class Extractions {

    private final String text;
    private final List<Target> targets = new ArrayList<>();
    private final List<Clause> clauses = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<Repeat> repeats = new ArrayList<>();
    private final List<Citation> citations = new ArrayList<>();

    private Extractions(String text) {
        this.text = text;
    }

    public static Extractions of(String text) {
        return new Extractions(text);
    }

    public Extractions target(Target target) {
        targets.add(target);
        return this;
    }

    public Extractions clause(Clause clause) {
        clauses.add(clause);
        return this;
    }

    public Extractions conflict(Conflict conflict) {
        conflicts.add(conflict);
        return this;
    }

    public Extractions repeat(Repeat repeat) {
        repeats.add(repeat);
        return this;
    }

    public Extractions citation(Citation citation) {
        citations.add(citation);
        return this;
    }

    public Extraction build() {
        Source source = new Source("source.txt", "text/plain", 0, "", null, false);
        DocumentFacts facts = new DocumentFacts("id", null, null, null, null, null, null, null, null, null, source);
        List<Diagnostic> diagnostics = List.of();
        return new Extraction(
                Extraction.SCHEMA,
                facts,
                text,
                clauses,
                targets,
                conflicts,
                repeats,
                citations,
                diagnostics,
                List.of());
    }

    /** A target of the same fields, whose quote is the passage that begins at {@code start}. */
    public static Target target(String id, TargetFacts facts, int start) {
        String quote = String.valueOf(facts.quote());
        return new Target(
                id,
                String.valueOf(facts.clause()),
                String.valueOf(facts.clause()),
                facts.kind(),
                String.valueOf(facts.indicator()),
                null,
                facts.parent(),
                facts.comparator() == null ? null : Comparator.valueOf(facts.comparator()),
                facts.value() == null ? null : BigDecimal.valueOf(facts.value()),
                facts.upper() == null ? null : BigDecimal.valueOf(facts.upper()),
                facts.change() == null ? null : Change.valueOf(facts.change()),
                facts.unit(),
                facts.time(),
                agencies(facts.lead()),
                agencies(facts.coordinating()),
                quote,
                start,
                start + quote.length(),
                new TargetSpans(null, null, null, null),
                1,
                "copy",
                null);
    }

    private static List<TargetAgency> agencies(List<String> names) {
        return names.stream()
                .map(name -> new TargetAgency(name, name, true, 0, 0))
                .toList();
    }

    /** An extraction of exactly the given targets, each quote a line of its text. */
    public static Extraction copying(List<TargetFacts> facts) {
        StringBuilder text = new StringBuilder();
        List<Target> copies = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            copies.add(target("t" + (i + 1), facts.get(i), text.length()));
            text.append(facts.get(i).quote()).append('\n');
        }
        Extractions built = of(text.toString());
        copies.forEach(built::target);
        return built.build();
    }
}
