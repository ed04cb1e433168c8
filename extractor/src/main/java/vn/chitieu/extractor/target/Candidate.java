package vn.chitieu.extractor.target;

import java.util.List;
import java.util.function.Supplier;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.model.TargetKind;

/**
 * A place of a sentence that may set a target.
 *
 * @param kind the kind of target it would be
 * @param anchor offsets of the words that decide it: a number, a rank, or the words of a deliverable
 * @param byRules whether the rules make a target of it
 * @param evidence what stands at the place and around it, as features of a model; read when first asked for
 */
public record Candidate(TargetKind kind, Span anchor, boolean byRules, Supplier<List<String>> evidence) {}
