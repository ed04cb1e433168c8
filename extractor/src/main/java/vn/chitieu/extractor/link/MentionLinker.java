package vn.chitieu.extractor.link;

import java.util.List;
import vn.chitieu.extractor.model.Target;

/** stub */
public final class MentionLinker {
    public MentionLinker(IndicatorList list) {}
    public List<Target> link(List<Target> targets) { return targets; }
}
