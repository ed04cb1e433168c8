package vn.chitieu.extractor.target;

/** Sorts of units; they decide how much a number must be supported by its sentence to be a target. */
enum UnitClass {
    PERCENT,
    MONEY,
    MEASURE,
    /** People and events: lượt khách, lao động, bác sĩ. */
    FLOW,
    /** Things that are founded or built: doanh nghiệp, chợ, trạm. */
    COUNT,
    DURATION,
    SCORE,
    /** A scale word or a rate alone: "14 triệu", "0,8/năm". */
    BARE,
    NONE
}
