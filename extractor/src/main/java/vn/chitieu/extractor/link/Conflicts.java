package vn.chitieu.extractor.link;

import java.util.List;
import vn.chitieu.extractor.model.Conflict;
import vn.chitieu.extractor.model.Target;

/** stub */
public final class Conflicts {
    private Conflicts() {}
    public static List<Conflict> find(List<Target> targets) { return List.of(); }
}
