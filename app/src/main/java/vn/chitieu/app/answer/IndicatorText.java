package vn.chitieu.app.answer;

import java.util.ArrayList;
import java.util.List;
import vn.chitieu.app.language.SafeText;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.index.model.Hit;

/** The indicator of a target that was found, with what was found in it. */
public final class IndicatorText {

    private IndicatorText() {}

    /** The indicator with those marks of the quote that are in it. */
    public static SafeText of(Hit hit, Target target) {
        Span span = target.spans().indicator();
        int shift = span == null ? 0 : span.start() - target.start();
        boolean quoted = span != null && shift >= 0 && hit.text().startsWith(target.indicator(), shift);
        if (!quoted) {
            return SafeText.of(target.indicator());
        }
        List<Span> marks = new ArrayList<>();
        for (Span mark : hit.marks()) {
            int start = Math.max(0, mark.start() - shift);
            int end = Math.min(target.indicator().length(), mark.end() - shift);
            if (start < end) {
                marks.add(new Span(start, end));
            }
        }
        return SafeText.of(target.indicator(), marks);
    }
}
