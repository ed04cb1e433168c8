package vn.chitieu.extractor.score;

import java.util.List;

/**
 * The outcome of comparing a clause tree with its annotation. Immutable.
 *
 * @param node label and first words agree
 * @param nodeAndParent the parent's label and first words agree too
 * @param lead lead agencies of the clauses, by clause
 * @param coordinating coordinating agencies of the clauses, by clause
 * @param errors missed, false and differently governed clauses, one line each
 */
public record ClauseScore(Tally node, Tally nodeAndParent, Tally lead, Tally coordinating, List<ScoreError> errors) {

    public ClauseScore {
        errors = List.copyOf(errors);
    }
}
