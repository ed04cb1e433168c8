package vn.chitieu.extractor.clause;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The clauses open at a point of the text, outermost first, and the nesting of label styles learnt so far. Finds the
 * parent of the next label. Not thread-safe; one per document.
 */
final class OpenClauses {

    /** A clause that is open. */
    record Open(Label label, int node) {}

    private final List<Open> stack = new ArrayList<>();
    private final Map<LabelStyle, Set<LabelStyle>> parents = new EnumMap<>(LabelStyle.class);

    /** Node of the innermost open clause, or -1. */
    int top() {
        return stack.isEmpty() ? -1 : stack.get(stack.size() - 1).node;
    }

    @Nullable
    Label topLabel() {
        return stack.isEmpty() ? null : stack.get(stack.size() - 1).label;
    }

    /** Closes everything down to {@code size} open clauses. */
    void shrink(int size) {
        while (stack.size() > size) {
            stack.remove(stack.size() - 1);
        }
    }

    int size() {
        return stack.size();
    }

    void open(Label label, int node) {
        if (!stack.isEmpty()) {
            parents.computeIfAbsent(label.style(), s -> EnumSet.noneOf(LabelStyle.class))
                    .add(stack.get(stack.size() - 1).label.style());
        }
        stack.add(new Open(label, node));
    }

    /** Position of the innermost open clause of the label's series, or -1. */
    int sameSeries(Label label) {
        for (int i = stack.size() - 1; i >= 0; i--) {
            Label open = stack.get(i).label;
            if (open.style() == label.style() && open.prefix().equals(label.prefix())) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Closes the clauses that a label at a line's beginning ends, so that the innermost open clause is its parent.
     */
    void place(Label label) {
        if (label.style() == LabelStyle.ANNEX) {
            shrink(0);
        } else if (label.style().isBullet()) {
            placeBullet(label);
        } else if (!continueSeries(label)) {
            if (label.style().isNamed()) {
                closeFrom(label.style().rank());
            } else if (label.prefix().isEmpty()) {
                placeSimple(label);
            } else {
                placeComposed(label);
            }
        }
    }

    private void placeBullet(Label label) {
        for (int i = stack.size() - 1; i >= 0; i--) {
            if (stack.get(i).label.style() == label.style()) {
                shrink(i);
                return;
            }
            if (!stack.get(i).label.style().isBullet() && !isInline(i)) {
                break;
            }
        }
    }

    /** A list in parentheses below a bullet ends where the next bullet of that level begins. */
    private boolean isInline(int i) {
        return stack.get(i).label.style().rank() >= LabelStyle.PAREN_NUMBER.rank()
                && i > 0
                && stack.get(i - 1).label.style().isBullet();
    }

    /** Whether an open series goes on with this label; then everything inside it is closed. */
    private boolean continueSeries(Label label) {
        for (int i = stack.size() - 1; i >= 0; i--) {
            if (label.follows(stack.get(i).label)) {
                shrink(i);
                return true;
            }
            if (stack.get(i).label.style().isNamed() && !label.style().isNamed()) {
                return false;
            }
        }
        return false;
    }

    private void closeFrom(int rank) {
        int keep = 0;
        while (keep < stack.size() && stack.get(keep).label.style().rank() < rank) {
            keep++;
        }
        shrink(keep);
    }

    /** A label without prefix that continues no open series: a new list, or one whose headings were lost. */
    private void placeSimple(Label label) {
        int same = sameSeries(label);
        if (same >= 0) {
            Label open = stack.get(same).label;
            if (label.ordinal() > open.ordinal()) {
                shrink(same);
            } else if (same < stack.size() - 1 || label.ordinal() == 1) {
                shrink(same);
                closeLostHeading(label.style());
            } else {
                shrink(same);
            }
            return;
        }
        if (label.ordinal() == 1 && !startsBelowBullet(label)) {
            Set<LabelStyle> known = parents.get(label.style());
            if (known == null) {
                return;
            }
            for (int i = stack.size() - 1; i >= 0; i--) {
                if (known.contains(stack.get(i).label.style())
                        || stack.get(i).label.style().rank() < label.style().rank()) {
                    shrink(i + 1);
                    return;
                }
            }
        }
        closeFromInside(label.style().rank());
    }

    private boolean startsBelowBullet(Label label) {
        Label top = topLabel();
        return top != null && top.style().isBullet() && label.style().rank() < LabelStyle.DASH.rank();
    }

    /** Closes from the inside out while the innermost clause is of the same or a lower rank. */
    private void closeFromInside(int rank) {
        while (!stack.isEmpty() && stack.get(stack.size() - 1).label.style().rank() >= rank) {
            shrink(stack.size() - 1);
        }
    }

    /**
     * A list begins anew although no heading stands between: the heading was lost, and it belonged to the series that
     * the list's parent is numbered by. The list then hangs below the unit that holds that series.
     */
    private void closeLostHeading(LabelStyle list) {
        if (stack.isEmpty()) {
            return;
        }
        LabelStyle parent = stack.get(stack.size() - 1).label.style();
        Set<LabelStyle> known = parents.get(list);
        boolean usuallyDeeper = known != null && known.stream().anyMatch(style -> style.isDecimalChain());
        if (parent.isNamed() || usuallyDeeper && !parent.isDecimalChain()) {
            return;
        }
        shrink(stack.size() - 1);
        while (parent.isDecimalChain()
                && !stack.isEmpty()
                && stack.get(stack.size() - 1).label.style().isDecimalChain()) {
            shrink(stack.size() - 1);
        }
    }

    /** A composed label (2.1, b.1) belongs below the label that its prefix names. */
    private void placeComposed(Label label) {
        for (int i = stack.size() - 1; i >= 0; i--) {
            if (isPrefix(stack.get(i).label, label)) {
                shrink(i + 1);
                return;
            }
        }
        int same = -1;
        for (int i = 0; i < stack.size(); i++) {
            LabelStyle style = stack.get(i).label.style();
            if (style.isDecimalChain() == label.style().isDecimalChain()
                    && style.rank() >= label.style().rank() - 1
                    && (style.isDecimalChain() || style == label.style())) {
                same = i;
                break;
            }
        }
        if (same >= 0) {
            shrink(same);
        } else {
            closeFromInside(label.style().rank());
        }
    }

    private static boolean isPrefix(Label open, Label label) {
        if (open.text().equals(label.prefix())) {
            return open.style() != LabelStyle.PAREN_NUMBER;
        }
        boolean numeric = label.style() == LabelStyle.DECIMAL;
        return numeric
                && (open.style() == LabelStyle.ROMAN || open.style() == LabelStyle.ARTICLE)
                && label.prefix().equals(Integer.toString(open.ordinal()));
    }
}
