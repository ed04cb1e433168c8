package vn.chitieu.golden.score;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.AgencyMention;
import vn.chitieu.extractor.model.Citation;
import vn.chitieu.extractor.model.Clause;
import vn.chitieu.extractor.model.Diagnostic;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Repeat;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.extractor.model.TargetAgency;
import vn.chitieu.extractor.model.TargetSpans;

/** Checks that every span of an extraction lies inside the text, and gives back its quote where it has one. */
public final class SpanCheck {

    private final String text;
    private final List<ScoreError> errors = new ArrayList<>();
    private int checked;

    private SpanCheck(String text) {
        this.text = text;
    }

    /** Checks the spans of clauses, targets, agencies, citations, repeats and diagnostics. */
    public static SpanScore check(Extraction extraction) {
        SpanCheck check = new SpanCheck(extraction.text());
        extraction.clauses().forEach(check::clause);
        extraction.targets().forEach(check::target);
        for (Citation citation : extraction.citations()) {
            check.span("citation " + citation.number(), citation.start(), citation.end(), null);
        }
        for (Repeat repeat : extraction.repeats()) {
            check.span("repeat", repeat.start(), repeat.end(), null);
            check.span("repeat", "of", repeat.of());
        }
        for (Diagnostic diagnostic : extraction.diagnostics()) {
            if (diagnostic.start() != null && diagnostic.end() != null) {
                check.span("diagnostic " + diagnostic.code(), diagnostic.start(), diagnostic.end(), null);
            }
        }
        return new SpanScore(check.checked, check.checked - check.errors.size(), check.errors);
    }

    private void clause(Clause clause) {
        String owner = "clause " + clause.id();
        span(owner, clause.start(), clause.end(), null);
        for (AgencyMention agency : clause.lead()) {
            span(owner + " lead", agency.start(), agency.end(), agency.name());
        }
        for (AgencyMention agency : clause.coordinating()) {
            span(owner + " coordinating", agency.start(), agency.end(), agency.name());
        }
    }

    private void target(Target target) {
        String owner = "target " + target.id();
        span(owner, target.start(), target.end(), target.quote());
        TargetSpans spans = target.spans();
        span(owner, "indicator", spans.indicator());
        span(owner, "value", spans.value());
        span(owner, "unit", spans.unit());
        span(owner, "time", spans.time());
        for (TargetAgency agency : target.lead()) {
            span(owner + " lead", agency.start(), agency.end(), agency.name());
        }
        for (TargetAgency agency : target.coordinating()) {
            span(owner + " coordinating", agency.start(), agency.end(), agency.name());
        }
    }

    private void span(String owner, String part, @Nullable Span span) {
        if (span != null) {
            span(owner + " " + part, span.start(), span.end(), null);
        }
    }

    private void span(String owner, int start, int end, @Nullable String quote) {
        checked++;
        if (start < 0 || end < start || end > text.length()) {
            errors.add(new ScoreError("OUTSIDE", owner + ": " + start + ".." + end + " of " + text.length()));
        } else if (quote != null && !text.substring(start, end).equals(quote)) {
            errors.add(new ScoreError(
                    "QUOTE", owner + ": \"" + quote + "\" but the text has \"" + text.substring(start, end) + "\""));
        }
    }
}
