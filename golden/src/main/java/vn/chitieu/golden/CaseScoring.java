package vn.chitieu.golden;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.annotation.Expected;
import vn.chitieu.extractor.annotation.GoldenCase;
import vn.chitieu.extractor.annotation.TargetFacts;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.score.CitationScoring;
import vn.chitieu.extractor.score.ClauseScoring;
import vn.chitieu.extractor.score.ConflictScoring;
import vn.chitieu.extractor.score.DocumentScoring;
import vn.chitieu.extractor.score.RepeatScoring;
import vn.chitieu.extractor.score.SpanCheck;
import vn.chitieu.extractor.score.TargetScoring;

/** Scores one extraction against its case. Thread-safe. */
public final class CaseScoring {

    private CaseScoring() {}

    /**
     * Scores every part that is annotated.
     *
     * @param unreadable why the document could not be read, or null
     */
    public static CaseResult score(GoldenCase golden, Extraction extraction, @Nullable String unreadable) {
        Expected expected = golden.expected();
        List<TargetFacts> targets =
                extraction.targets().stream().map(TargetFacts::of).toList();
        return new CaseResult(
                golden.name(),
                String.valueOf(golden.source().getFileName()),
                unreadable,
                TargetScoring.score(expected.targets(), targets),
                expected.clauses() == null ? null : ClauseScoring.score(expected.clauses(), extraction),
                expected.citations() == null ? null : CitationScoring.score(expected.citations(), extraction),
                RepeatScoring.score(expected.repeats(), extraction),
                expected.conflicts() == null ? null : ConflictScoring.score(expected.conflicts(), extraction),
                SpanCheck.check(extraction),
                DocumentScoring.score(expected, extraction.document()));
    }
}
