package vn.chitieu.extractor.link;

/** stub */
public final class IndicatorList {
    private IndicatorList() {}
    public static IndicatorList load() { return new IndicatorList(); }
}
