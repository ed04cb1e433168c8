package vn.chitieu.golden.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Function;
import vn.chitieu.extractor.Extractor;
import vn.chitieu.extractor.annotation.GoldenCase;
import vn.chitieu.extractor.annotation.GoldenException;
import vn.chitieu.extractor.annotation.TargetFacts;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.read.ReadContext;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.extractor.score.TargetCounts;
import vn.chitieu.extractor.score.TargetScoring;

/** How far scores fall when a share of the characters of plain texts is damaged. Stateless, deterministic. */
public final class Robustness {

    private static final long SEED = 20_251_216;

    private Robustness() {}

    /**
     * Extracts damaged texts and scores them against the annotation of the whole ones.
     *
     * @param cases documents that are plain text; others are passed over
     * @param rate share of the characters that are damaged
     * @throws GoldenException if a document cannot be read
     */
    public static TargetCounts score(List<GoldenCase> cases, Extractor extractor, double rate) throws GoldenException {
        return score(cases, extractor, rate, golden -> ReadContext.DEFAULT);
    }

    /**
     * The same, each document read in a way of its own: with a model that does not know it.
     *
     * @throws GoldenException if a document cannot be read
     */
    public static TargetCounts score(
            List<GoldenCase> cases, Extractor extractor, double rate, Function<GoldenCase, ReadContext> contexts)
            throws GoldenException {
        TargetCounts total = TargetCounts.NONE;
        for (GoldenCase golden : cases) {
            String name = String.valueOf(golden.source().getFileName());
            if (!name.endsWith(".txt")) {
                continue;
            }
            try {
                String text = Files.readString(golden.source());
                String damaged = rate == 0
                        ? text
                        : DamagedText.of(text, rate, SEED + golden.name().hashCode());
                Extraction extraction =
                        extractor.extract(name, damaged.getBytes(StandardCharsets.UTF_8), contexts.apply(golden));
                List<TargetFacts> found =
                        extraction.targets().stream().map(TargetFacts::of).toList();
                total = total.plus(
                        TargetScoring.score(golden.expected().targets(), found).counts());
            } catch (IOException | UnreadableDocumentException e) {
                throw new GoldenException("case " + golden.name() + ": " + e.getMessage(), e);
            }
        }
        return total;
    }
}
