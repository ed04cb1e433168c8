package vn.chitieu.extractor.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Span;

/** What a sentence has said up to the quantity at hand. Not thread-safe; one per sentence. */
final class SentenceProgress {

    /** "tổ chức 4 hội chợ tại 3 xã, 2 phường": places tell where. */
    private static final Set<String> PLACES =
            Set.of("vùng", "địa phương", "tỉnh", "huyện", "xã", "phường", "thôn", "quốc gia", "địa bàn", "thị trường");

    final List<TargetDraft> found = new ArrayList<>();

    /** The whole that parts behind "trong đó" or within a parenthesis belong to. */
    @Nullable
    TargetDraft top;

    /** The last statement, also where it was a past figure: its indicator may serve the next quantity. */
    @Nullable
    TargetDraft last;

    /** The value before the one at hand, where no word names it yet. */
    @Nullable
    TargetDraft unnamed;

    /** Whether the indicator of the last statement stood behind its number. */
    boolean lastWasBehind;

    /** What stands before a colon and is the whole of all that follows it. */
    @Nullable
    String colonHead;

    boolean inParts;

    /** Whether the rules look at the quantity at hand, or a model alone. */
    boolean byRules = true;

    private final List<TargetDraft> said = new ArrayList<>();
    private @Nullable Quantity previous;
    private int previousTail;

    /** Whether a verb of doing counted the last: "cấp 200 lít thuốc, 45 tấn vôi". */
    private boolean lastCounted;

    /** Index behind the quantity before. */
    int floor() {
        return previous == null ? 0 : previous.to();
    }

    /** Index behind the words that speak of the quantity before. */
    int previousTail() {
        return previousTail;
    }

    /** What a plan's value behind the figures of a report is one of: the last figure in its unit, else the first one. */
    @Nullable
    TargetDraft planned(@Nullable String unit) {
        TargetDraft like = null;
        for (TargetDraft draft : said) {
            like = unit != null && unit.equalsIgnoreCase(draft.unit) ? draft : like;
        }
        return like != null || said.isEmpty() ? like : said.get(0);
    }

    /** Takes note of a statement that is no target itself. */
    void pass(Statement statement, TargetDraft draft) {
        last = draft;
        said.add(draft);
        lastCounted = statement.does(Lexicons.Action.KEEP);
        previous = statement.quantity();
        previousTail = statement.tail();
    }

    /** Takes up a target, as a part of the whole where parts are open. */
    void take(Statement statement, TargetDraft draft, boolean opensParts) {
        TargetDraft whole = top;
        if (opensParts && whole != null) {
            inParts = true;
            whole = last != null && last.parent == null ? last : whole;
            top = whole;
        }
        if (!inParts) {
            top = draft;
        } else if (whole != null && draft.parent == null && !whole.indicator.equals(draft.indicator)) {
            draft.parent = whole.indicator;
        }
        found.add(draft);
        pass(statement, draft);
    }

    /** "Năm 2028 có 60% và năm 2030 có 85% hộ …": the words behind the second value name the first one, too. */
    void takeUnnamed(TargetDraft first, TargetDraft draft) {
        Span value = first.valueSpan;
        Span quote = draft.quote;
        if (value != null && quote != null && draft.by.equals("share-of") && Objects.equals(first.unit, draft.unit)) {
            SameIndicator.nameLike(draft, first, quote.end());
            first.quote = new Span(value.start(), quote.end());
            first.by = draft.by;
            first.change = draft.change;
            first.probability = draft.probability;
            first.byModel = draft.byModel;
            found.add(found.size() - 1, first);
        }
    }

    /** Whether the draft goes on counting right behind a target: "có thêm 10 xã …, 3 xã …". */
    boolean goesOnCounting(SentenceView view, Statement statement, TargetDraft draft) {
        TargetDraft before = last;
        boolean close = statement.left() >= statement.quantity().from();
        return close
                && (statement.counts() || lastCounted && statement.quantity().unitClass() == UnitClass.MEASURE)
                && before != null
                && found.contains(before)
                && draft.unit != null
                && (draft.unit.equals(before.unit)
                        || before.by.equals("share-of")
                                && lastCounted
                                && !PLACES.contains(draft.unit)
                                && listsOn(view, floor(), statement.quantity().from()));
    }

    /** Whether no place and no parenthesis begins between two numbers, so that the verb before the first counts both. */
    private static boolean listsOn(SentenceView view, int from, int to) {
        for (int at = from; at < to; at++) {
            if (view.isMark(at, "(;:.") || view.is(at, "tại") || view.is(at, "ở") || view.is(at, "trong")) {
                return false;
            }
        }
        return true;
    }

    /** "9.200 người/năm, gồm: … 850 người": the parts need not repeat the rate. */
    private static String base(@Nullable String unit) {
        int slash = unit == null ? -1 : unit.indexOf('/');
        return unit == null ? "" : slash < 0 ? unit : unit.substring(0, slash);
    }

    /** Whether the draft counts the same as the whole whose parts are open. */
    boolean isPart(boolean opensParts, TargetDraft draft) {
        TargetDraft whole = top;
        return (opensParts || inParts)
                && whole != null
                && whole.unit != null
                && base(whole.unit).equalsIgnoreCase(base(draft.unit));
    }
}
