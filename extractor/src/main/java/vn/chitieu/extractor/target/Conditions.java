package vn.chitieu.extractor.target;

import java.util.Objects;
import java.util.Set;
import vn.chitieu.extractor.model.Comparator;

/**
 * Numbers that say when, to whom or how much at most something applies: "khi độ mặn trên 0,5‰", "giải ngân dưới 50% thì
 * thu hồi", "mỗi nhóm không quá 40 hộ", "hỗ trợ 50% chi phí". Immutable, thread-safe.
 */
final class Conditions {

    /** So many words behind a number may lead to what follows from it. */
    private static final int CONSEQUENCE = 12;

    /** Behind "mỗi": times and places, for each of which a target may be set. */
    private static final Set<String> TARGETED = Set.of(
            "năm", "tháng", "quý", "tuần", "kỳ", "xã", "phường", "huyện", "thôn", "bản", "chi", "đơn", "địa", "tỉnh",
            "cơ", "trường", "sở", "ngành");

    /** What a rate of support is taken of. */
    private static final Set<String> COSTS = Set.of("chi", "kinh", "học", "lãi", "tiền", "mức", "giá");

    /** Rates per time, which targets may have, too. */
    private static final Set<String> TIMES = Set.of("năm", "tháng", "người", "ngày", "vụ", "ha");

    private Conditions() {}

    /** Whether the number only limits or conditions something. */
    static boolean holds(SentenceView view, Quantity quantity) {
        return isConditional(view, quantity)
                || hasConsequence(view, quantity)
                || isBoundOfEach(view, quantity)
                || isSupport(view, quantity)
                || isBoundPerThing(quantity)
                || isRateOfAll(view, quantity)
                || isStudied(view, quantity);
    }

    /** "chỉ lấy nước khi độ mặn dưới 1‰", "nếu dung tích hồ còn dưới 15%" */
    private static boolean isConditional(SentenceView view, Quantity quantity) {
        for (int at = quantity.from() - 1; at >= 0 && !view.isMark(at, ",;:("); at--) {
            boolean when =
                    view.is(at, "khi") && !view.is(at - 1, "trước") && !view.is(at - 1, "sau") && !isTerm(view, at);
            if (when || view.is(at, "nếu") || view.is(at, "trường") && view.is(at + 1, "hợp")) {
                return true;
            }
        }
        return false;
    }

    /** "tỷ số giới tính khi sinh", "kiểm tra khi có dấu hiệu vi phạm": parts of names. */
    private static boolean isTerm(SentenceView view, int at) {
        return view.is(at + 1, "sinh") || view.is(at + 1, "có") && view.is(at + 2, "dấu");
    }

    /** "dự án giải ngân dưới 50% sẽ bị điều chuyển vốn", "… dưới 70% kế hoạch thì giải trình" */
    private static boolean hasConsequence(SentenceView view, Quantity quantity) {
        int end = Math.min(view.tokens().size() - 1, quantity.to() + CONSEQUENCE);
        for (int at = quantity.to(); at < end && !view.isMark(at, ",;:("); at++) {
            if (view.is(at, "thì") || view.is(at, "sẽ") && view.is(at + 1, "bị")) {
                return true;
            }
        }
        return false;
    }

    /** "mỗi tuyên truyền viên phụ trách không quá 40 hộ" */
    private static boolean isBoundOfEach(SentenceView view, Quantity quantity) {
        if (quantity.comparator() != Comparator.LTE) {
            return false;
        }
        for (int at = quantity.from() - 2; at >= 0 && !view.isMark(at, ",;:("); at--) {
            if (view.is(at, "mỗi")) {
                boolean opens = at == 0 || view.isMark(at - 1, ",;:(");
                return opens && !TARGETED.contains(view.tokens().get(at + 1).folded());
            }
        }
        return false;
    }

    /** "được hỗ trợ 50% chi phí", "hỗ trợ 450.000 đồng/tháng": what everybody in that case gets. */
    private static boolean isSupport(SentenceView view, Quantity quantity) {
        int verb = quantity.from() - 1;
        boolean supports = view.is(verb, "trợ") && view.is(verb - 1, "hỗ");
        String unit = quantity.unit();
        boolean rate = quantity.unitClass() == UnitClass.MONEY && unit != null && unit.indexOf('/') > 0;
        boolean share = quantity.unitClass() == UnitClass.PERCENT
                && quantity.to() < view.tokens().size()
                && COSTS.contains(view.tokens().get(quantity.to()).folded());
        return supports && (rate || share);
    }

    /** "39 triệu đồng/biên chế/năm", "54.000 đồng/người dân/năm": money that each gets a year is a norm, an income is not. */
    private static boolean isRateOfAll(SentenceView view, Quantity quantity) {
        String unit = Objects.requireNonNullElse(quantity.unit(), "");
        int slash = unit.indexOf('/');
        boolean yearly = slash > 0 && unit.indexOf('/', slash + 1) > 0;
        boolean income = yearly && (unit.startsWith("/người/", slash) || unit.startsWith("/ha/", slash));
        return quantity.unitClass() == UnitClass.MONEY && (yearly && !income || view.is(quantity.to(), "/"));
    }

    /** "nghiên cứu giảm 50% tiền thuê đất": what is only looked into. */
    private static boolean isStudied(SentenceView view, Quantity quantity) {
        int verb = quantity.from() - 1;
        boolean changes = view.is(verb, "giảm") || view.is(verb, "tăng") || view.is(verb, "miễn");
        return changes && view.is(verb - 1, "cứu") && view.is(verb - 2, "nghiên");
    }

    /** "tối đa 30 triệu đồng/nhãn hiệu" */
    private static boolean isBoundPerThing(Quantity quantity) {
        String unit = quantity.unit();
        int slash = unit == null ? -1 : unit.indexOf('/');
        boolean bound = quantity.unitClass() == UnitClass.MONEY && quantity.comparator() == Comparator.LTE;
        return bound && unit != null && slash > 0 && !TIMES.contains(unit.substring(slash + 1));
    }
}
