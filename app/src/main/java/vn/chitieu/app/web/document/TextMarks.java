package vn.chitieu.app.web.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Citation;
import vn.chitieu.extractor.model.Diagnostic;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Severity;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.model.Target;

/** Cuts a text at the ends of all its marks. Immutable and thread-safe. */
final class TextMarks {

    /** A diagnostic of a longer passage is told, but not marked. */
    private static final int LONGEST_DOUBT = 200;

    private final List<Piece> pieces;

    /** A piece of the text, and the marks that all of it lies in. */
    record Piece(int start, int end, List<Mark> marks) {}

    private TextMarks(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    /** The marks of everything that was found in a text. */
    static TextMarks of(Extraction extraction) {
        List<Mark> marks = new ArrayList<>();
        for (Target target : extraction.targets()) {
            marks.add(new Mark(target.start(), target.end(), Mark.Kind.QUOTE, target.id()));
            add(marks, target.spans().indicator(), Mark.Kind.INDICATOR, target.id());
            add(marks, target.spans().value(), Mark.Kind.VALUE, target.id());
            add(marks, target.spans().unit(), Mark.Kind.UNIT, target.id());
            add(marks, target.spans().time(), Mark.Kind.TIME, target.id());
        }
        int number = 0;
        for (Citation citation : extraction.citations()) {
            marks.add(new Mark(citation.start(), citation.end(), Mark.Kind.CITATION, String.valueOf(number++)));
        }
        for (Diagnostic diagnostic : extraction.diagnostics()) {
            Integer start = diagnostic.start();
            Integer end = diagnostic.end();
            boolean marked = start != null && end != null && end - start <= LONGEST_DOUBT;
            if (marked && start != null && end != null && diagnostic.severity() != Severity.INFO) {
                marks.add(new Mark(start, end, Mark.Kind.DOUBT, diagnostic.code()));
            }
        }
        return of(extraction.text().length(), marks);
    }

    private static void add(List<Mark> marks, @Nullable Span span, Mark.Kind kind, String id) {
        if (span != null) {
            marks.add(new Mark(span.start(), span.end(), kind, id));
        }
    }

    /** The pieces of a text of this length; what lies outside of it is not marked. */
    static TextMarks of(int length, List<Mark> marks) {
        List<Mark> sorted = marks.stream()
                .filter(mark -> 0 <= mark.start() && mark.start() < mark.end() && mark.end() <= length)
                .sorted(Comparator.comparingInt(Mark::start))
                .toList();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, length));
        for (Mark mark : sorted) {
            cuts.add(mark.start());
            cuts.add(mark.end());
        }
        List<Piece> pieces = new ArrayList<>();
        List<Mark> open = new ArrayList<>();
        int next = 0;
        int from = 0;
        for (int to : cuts.tailSet(1)) {
            int start = from;
            open.removeIf(mark -> mark.end() <= start);
            for (; next < sorted.size() && sorted.get(next).start() <= start; next++) {
                open.add(sorted.get(next));
            }
            pieces.add(new Piece(from, to, List.copyOf(open)));
            from = to;
        }
        return new TextMarks(pieces);
    }

    /** The pieces of a passage, cut at its ends. */
    List<Piece> within(int start, int end) {
        List<Piece> within = new ArrayList<>();
        for (int i = indexOf(start); i < pieces.size() && pieces.get(i).start() < end; i++) {
            Piece piece = pieces.get(i);
            int from = Math.max(start, piece.start());
            int to = Math.min(end, piece.end());
            if (from < to) {
                within.add(new Piece(from, to, piece.marks()));
            }
        }
        return within;
    }

    private int indexOf(int offset) {
        int low = 0;
        int high = pieces.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pieces.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
