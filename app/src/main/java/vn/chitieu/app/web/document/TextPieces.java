package vn.chitieu.app.web.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.language.SafeText;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Target;

/**
 * Writes passages of the text within a line: marks, citations as links, and an empty link where a target begins. The
 * passages are written in the order of the text. For one thread.
 */
final class TextPieces {

    private final String text;
    private final TextMarks marks;
    private final List<Target> flags;
    private final List<DocumentView.Cited> cited;
    private final HtmlWriter html;
    private int nextFlag;

    TextPieces(Extraction extraction, List<DocumentView.Cited> cited, HtmlWriter html) {
        this.text = SafeText.sameLength(extraction.text());
        this.marks = TextMarks.of(extraction);
        this.flags = extraction.targets().stream()
                .sorted(Comparator.comparingInt(Target::start))
                .toList();
        this.cited = cited;
        this.html = html;
    }

    String text() {
        return text;
    }

    /** Writes a passage that has no line feed. */
    void write(int start, int end) {
        @Nullable String link = null;
        for (TextMarks.Piece piece : marks.within(start, end)) {
            String citation = idOf(piece, Mark.Kind.CITATION);
            if (link != null && !link.equals(citation)) {
                html.close("a");
                link = null;
            }
            if (link == null) {
                flags(piece.start());
                if (citation != null) {
                    DocumentView.Cited to = cited.get(Integer.parseInt(citation));
                    html.open("a", "class", to.loaded() ? "cite" : "cite elsewhere", "href", to.href());
                    link = citation;
                }
            }
            write(piece);
        }
        if (link != null) {
            html.close("a");
        }
    }

    /** Where targets begin that have not been told yet, up to an offset. */
    private void flags(int until) {
        for (; nextFlag < flags.size() && flags.get(nextFlag).start() <= until; nextFlag++) {
            Target target = flags.get(nextFlag);
            html.open(
                            "a",
                            "class",
                            "flag",
                            "id",
                            "target-" + target.id(),
                            "href",
                            "#card-" + target.id(),
                            "data-t",
                            target.id(),
                            "aria-label",
                            SafeText.of(target.indicator()).text())
                    .close("a");
        }
    }

    /** Where the targets begin that stand behind all that was written. */
    void finish() {
        flags(Integer.MAX_VALUE);
    }

    private void write(TextMarks.Piece piece) {
        String words = text.substring(piece.start(), piece.end());
        if (piece.marks().isEmpty()) {
            html.text(words);
            return;
        }
        Set<String> targets = new LinkedHashSet<>();
        Set<String> parts = new LinkedHashSet<>();
        List<String> classes = new ArrayList<>();
        for (Mark mark : piece.marks()) {
            if (mark.kind().ofTarget()) {
                targets.add(mark.id());
                if (mark.kind() != Mark.Kind.QUOTE) {
                    parts.add(mark.id() + ":" + mark.kind().name().toLowerCase(Locale.ROOT));
                }
            }
        }
        if (!targets.isEmpty()) {
            classes.add("m");
        }
        boolean doubt = idOf(piece, Mark.Kind.DOUBT) != null;
        if (doubt) {
            classes.add("doubt");
        }
        if (classes.isEmpty()) {
            html.text(words);
            return;
        }
        html.open("span", "class", String.join(" ", classes), "data-t", joined(targets), "data-p", joined(parts))
                .text(words)
                .close("span");
    }

    private static @Nullable String joined(Set<String> values) {
        return values.isEmpty() ? null : String.join(" ", values);
    }

    private static @Nullable String idOf(TextMarks.Piece piece, Mark.Kind kind) {
        for (Mark mark : piece.marks()) {
            if (mark.kind() == kind) {
                return mark.id();
            }
        }
        return null;
    }
}
