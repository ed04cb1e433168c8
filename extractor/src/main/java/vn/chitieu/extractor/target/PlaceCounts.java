package vn.chitieu.extractor.target;

import java.util.ArrayList;
import java.util.List;
import vn.chitieu.extractor.lexicon.Token;
import vn.chitieu.extractor.model.Comparator;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.model.TargetKind;

/** Reads the shares of places behind a count: "xây dựng mới 15 chợ …: huyện A (3), huyện B (12)". Stateless. */
final class PlaceCounts {

    private static final int FEWEST = 2;

    private static final int LONGEST_NAME = 8;

    /** The counts of places that follow the quantity, each a part of {@code whole}; empty where there is no such list. */
    List<TargetDraft> behind(SentenceView view, Quantity quantity, TargetDraft whole) {
        List<TargetDraft> found = new ArrayList<>();
        if (quantity.unitClass() != UnitClass.COUNT && quantity.unitClass() != UnitClass.FLOW) {
            return found;
        }
        List<Token> tokens = view.tokens();
        int nameFrom = -1;
        for (int at = quantity.to(); at < tokens.size(); at++) {
            if (view.isMark(at, ":,;")) {
                nameFrom = at + 1;
            } else if (isCount(view, at) && nameFrom >= 0 && at > nameFrom && at - nameFrom <= LONGEST_NAME) {
                found.add(draft(view, whole, nameFrom, at));
                at += 2;
                nameFrom = -1;
            } else if (isOtherQuantity(view, quantity, at)) {
                break;
            }
        }
        return found.size() < FEWEST ? List.of() : found;
    }

    private static boolean isCount(SentenceView view, int at) {
        return view.is(at, "(")
                && at + 2 < view.tokens().size()
                && view.tokens().get(at + 1).isNumber()
                && view.is(at + 2, ")")
                && VietnameseNumbers.parse(view.tokens().get(at + 1).folded()) != null;
    }

    private static boolean isOtherQuantity(SentenceView view, Quantity quantity, int at) {
        for (Quantity other : view.quantities()) {
            boolean counts = other.unitClass() != UnitClass.NONE && other.unitClass() != UnitClass.DURATION;
            if (counts && other.numberFrom() == at && !other.equals(quantity)) {
                return true;
            }
        }
        return false;
    }

    private static TargetDraft draft(SentenceView view, TargetDraft whole, int from, int paren) {
        TargetDraft draft = new TargetDraft(whole.clause, TargetKind.QUANTITATIVE);
        int start = from;
        while (start < paren - 1 && view.is(start, "và")) {
            start++;
        }
        draft.indicator = view.text(start, paren);
        draft.parent = whole.indicator;
        draft.comparator = Comparator.EQ;
        draft.value = VietnameseNumbers.parse(view.tokens().get(paren + 1).folded());
        draft.unit = whole.unit;
        draft.change = whole.change;
        Span name = view.span(start, paren);
        draft.indicatorSpan = name;
        draft.valueSpan = view.span(paren + 1, paren + 2);
        draft.quote = view.span(start, paren + 3);
        draft.by = "place-count";
        return draft;
    }
}
