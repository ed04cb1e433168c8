package vn.chitieu.app.web.document;

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
 * Writes passages of the text within a line: marks, citations as links, and the first words of a target as a link to it.
 * The passages are written in the order of the text. For one thread.
 */
final class TextPieces {

    private static final String PLACE = "target-";

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
            if (link == null && citation != null) {
                DocumentView.Cited to = cited.get(Integer.parseInt(citation));
                html.open("a", "class", to.loaded() ? "cite" : "cite elsewhere", "href", to.href());
                link = citation;
            }
            write(piece, link == null);
        }
        if (link != null) {
            html.close("a");
        }
    }

    /** The targets that begin up to an offset and have not been told yet. */
    private List<Target> begun(int until) {
        int from = nextFlag;
        while (nextFlag < flags.size() && flags.get(nextFlag).start() <= until) {
            nextFlag++;
        }
        return flags.subList(from, nextFlag);
    }

    /** Gives the targets that stand behind all that was written their places. */
    void finish() {
        begun(Integer.MAX_VALUE).forEach(this::place);
    }

    /** A place without words: another target begins with the same, or they are a link already. */
    private void place(Target target) {
        html.open("span", "class", "flag", "id", PLACE + target.id(), "tabindex", "-1", "data-t", target.id())
                .close("span");
    }

    private void write(TextMarks.Piece piece, boolean linkable) {
        List<Target> begun = begun(piece.start());
        String words = text.substring(piece.start(), piece.end());
        @Nullable Target linked = linkable && !begun.isEmpty() ? begun.get(begun.size() - 1) : null;
        for (Target target : begun) {
            if (!target.equals(linked)) {
                place(target);
            }
        }
        Set<String> targets = new LinkedHashSet<>();
        Set<String> parts = new LinkedHashSet<>();
        for (Mark mark : piece.marks()) {
            if (mark.kind().ofTarget()) {
                targets.add(mark.id());
                if (mark.kind() != Mark.Kind.QUOTE) {
                    parts.add(mark.id() + ":" + mark.kind().name().toLowerCase(Locale.ROOT));
                }
            }
        }
        String classes = (targets.isEmpty() ? "" : "m ") + (idOf(piece, Mark.Kind.DOUBT) == null ? "" : "doubt ");
        if (classes.isEmpty() && linked == null) {
            html.text(words);
            return;
        }
        String element = linked == null ? "span" : "a";
        html.open(
                        element,
                        "class",
                        (classes + (linked == null ? "" : "flag")).strip(),
                        "id",
                        linked == null ? null : PLACE + linked.id(),
                        "href",
                        linked == null ? null : "#card-" + linked.id(),
                        "data-t",
                        joined(targets),
                        "data-p",
                        joined(parts))
                .text(words)
                .close(element);
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
