package vn.chitieu.extractor.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.annotation.Expected;
import vn.chitieu.extractor.model.DocumentFacts;

/** Scores what a document says about itself: each annotated fact is right or wrong. Thread-safe. */
public final class DocumentScoring {

    private DocumentScoring() {}

    /** Compares the annotated facts of one document; spelling variants, case and white space do not count. */
    public static ListScore score(Expected expected, DocumentFacts found) {
        List<ScoreError> errors = new ArrayList<>();
        int compared = 0;
        for (Map.Entry<String, @Nullable String> fact : facts(found).entrySet()) {
            if (!expected.document().containsKey(fact.getKey())) {
                continue;
            }
            compared++;
            String annotated = expected.document().get(fact.getKey());
            if (!TextFolding.fold(annotated).equals(TextFolding.fold(fact.getValue()))) {
                errors.add(new ScoreError(
                        "FIELD " + fact.getKey(), "expected " + annotated + ", found " + fact.getValue()));
            }
        }
        return new ListScore(new Tally(compared - errors.size(), compared, compared), errors);
    }

    private static Map<String, @Nullable String> facts(DocumentFacts document) {
        Map<String, @Nullable String> facts = new LinkedHashMap<>();
        facts.put("number", document.number());
        facts.put("type", document.type());
        facts.put("title", document.title());
        facts.put("issuer", document.issuer());
        facts.put("place", document.place());
        facts.put("issuedOn", document.issuedOn());
        facts.put("effectiveOn", document.effectiveOn());
        facts.put("signer", document.signer());
        facts.put("period", document.period());
        return facts;
    }
}
