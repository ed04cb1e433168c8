package vn.chitieu.extractor.read.plain;

import java.util.List;

/** Joins lines that a page breaks for its looks, as a letterhead does within a name. */
public final class BrokenLines {

    private static final WrapProfile WHOLE = new WrapProfile(false, false, 0, 0);

    private BrokenLines() {}

    /** The paragraphs of some lines, each with single spaces and none of them empty. */
    public static List<String> join(List<String> lines) {
        return ParagraphJoiner.join(
                lines.stream().map(line -> new SourceLine(line, 0)).toList(), WHOLE);
    }
}
