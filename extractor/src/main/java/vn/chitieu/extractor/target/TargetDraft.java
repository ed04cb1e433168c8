package vn.chitieu.extractor.target;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.AgencyMention;
import vn.chitieu.extractor.model.Change;
import vn.chitieu.extractor.model.Comparator;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.model.TargetKind;

/** A target as a rule proposes it, before time and agencies of its surroundings are added. Not thread-safe. */
final class TargetDraft {

    final int clause;
    final TargetKind kind;
    String indicator = "";

    @Nullable
    String parent;

    @Nullable
    Comparator comparator;

    @Nullable
    BigDecimal value;

    @Nullable
    BigDecimal upper;

    @Nullable
    Change change;

    @Nullable
    String unit;

    @Nullable
    String time;

    @Nullable
    Span quote;

    @Nullable
    Span indicatorSpan;

    @Nullable
    Span valueSpan;

    @Nullable
    Span unitSpan;

    @Nullable
    Span timeSpan;

    /** The sentence that it was read from; null for a row. */
    @Nullable
    SentenceView view;

    /** Agencies that the rule itself read, from the sentence or the row; null where the clause decides. */
    @Nullable
    List<AgencyMention> lead;

    @Nullable
    List<AgencyMention> coordinating;

    boolean leadInherited;
    double confidence = 0.9;
    /** What the model thinks of the candidate, negative where none was asked. */
    double probability = -1;

    /** Whether a model took it that the rules had left. */
    boolean byModel;

    String by = "";

    TargetDraft(int clause, TargetKind kind) {
        this.clause = clause;
        this.kind = kind;
    }
}
