package vn.chitieu.extractor.score;

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

/** Checks that every span of an extraction lies inside the text, and that targets and agencies give theirs back. */
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
            agency(owner, agency.name(), agency.start(), agency.end());
        }
        for (AgencyMention agency : clause.coordinating()) {
            agency(owner, agency.name(), agency.start(), agency.end());
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
            agency(owner, agency.name(), agency.start(), agency.end());
        }
        for (TargetAgency agency : target.coordinating()) {
            agency(owner, agency.name(), agency.start(), agency.end());
        }
    }

    private void span(String owner, String part, @Nullable Span span) {
        if (span != null) {
            span(owner + " " + part, span.start(), span.end(), null);
        }
    }

    private void span(String owner, int start, int end, @Nullable String quote) {
        checked++;
        if (isOutside(start, end)) {
            errors.add(new ScoreError("OUTSIDE", owner + ": " + start + ".." + end + " of " + text.length()));
        } else if (quote != null && !text.substring(start, end).equals(quote)) {
            errors.add(new ScoreError("QUOTE", owner + ": " + quote + " ≠ " + text.substring(start, end)));
        }
    }

    /** A name may mend a misprint of its passage, or add the head that a list names once: half the words must agree. */
    private void agency(String owner, String name, int start, int end) {
        span(owner + " " + name, start, end, null);
        if (!isOutside(start, end)) {
            List<String> named = TextFolding.words(AgencyFolding.fold(name));
            List<String> shown = TextFolding.words(AgencyFolding.fold(text.substring(start, end)));
            if (FoldedTarget.f1(named, shown) < 0.5) {
                errors.add(new ScoreError("AGENCY", owner + ": " + name + " ≠ " + text.substring(start, end)));
            }
        }
    }

    private boolean isOutside(int start, int end) {
        return start < 0 || end < start || end > text.length();
    }
}
