package vn.chitieu.extractor.read.page;

import vn.chitieu.extractor.read.plain.Headings;
import vn.chitieu.extractor.read.plain.Labels;
import vn.chitieu.extractor.read.plain.Terminal;

/** A paragraph whose last line is known, and whether the next line goes on with it. For one document. */
final class OpenParagraph {

    /** How much more sets it apart whatever the line says. */
    private static final float FAR = 1.8f;

    private static final float USUAL_PITCH = 1.35f;

    /** Points within which lines begin at one place. */
    private static final float SAME = 4;

    private final Line first;
    private Line last;
    private Measure measure;
    private float pitch;
    private int lines = 1;

    OpenParagraph(Line first, Measure measure) {
        this.first = first;
        this.last = first;
        this.measure = measure;
    }

    /** Takes a line that goes on with it. */
    void take(Line line, Measure lineMeasure) {
        if (line.top() > last.top()) {
            pitch = line.middle() - last.middle();
        } else {
            pitch = 0;
        }
        last = line;
        measure = lineMeasure;
        lines++;
    }

    /** Whether a line that looks centred is but the short last line of this paragraph. */
    boolean takesApart(Line line, Measure lineMeasure, boolean samePage) {
        return hangs(line) && continues(line, lineMeasure, samePage);
    }

    /**
     * Whether a line goes on with this paragraph.
     *
     * @param samePage whether it stands on the page of the last line
     */
    boolean continues(Line line, Measure lineMeasure, boolean samePage) {
        if (Math.abs(line.size() - last.size()) > 0.15f * last.size()
                || (last.bold()
                        && !line.bold()
                        && lines == 1
                        && Labels.kind(first.text()) != Labels.Kind.NONE
                        && Character.isUpperCase(line.text().charAt(0)))) {
            return false;
        }
        Labels.Kind label = Labels.kind(line.text());
        boolean ends = Terminal.ends(last.text());
        boolean lower = label == Labels.Kind.NONE && startsLower(line.text());
        boolean indent = line.left() - lineMeasure.left() > Measure.INDENT && !hangs(line);
        float gap = samePage ? line.middle() - last.middle() : 0;
        float usual = pitch > 0 ? pitch : measure.pitch() > 0 ? measure.pitch() : USUAL_PITCH * last.size();
        boolean spaced = gap > Measure.SPACED * usual + 1;
        if (gap > FAR * usual || measure.isShort(last, line)) {
            boolean cut = Terminal.isOpen(last.text()) || !indent && lineMeasure.indented();
            return gap <= FAR * usual
                    && lower
                    && !ends
                    && !spaced
                    && cut
                    && !Character.isDigit(line.text().charAt(0));
        }
        if (spaced || indent && lineMeasure.indented()) {
            return lower && !ends && !indent;
        }
        if (lineMeasure.indented() || lineMeasure.spaced() && samePage) {
            return label != Labels.Kind.WORD || !ends && Terminal.isOpen(last.text());
        }
        return label == Labels.Kind.NONE
                ? !(ends && Headings.begins(line.text()))
                : continuesDespiteLabel(line.text(), label, ends);
    }

    /** A paragraph of a text without indents or room between may go on with what looks like a label. */
    private boolean continuesDespiteLabel(String text, Labels.Kind label, boolean ends) {
        if (ends) {
            return false;
        }
        return switch (label) {
            case WORD -> Terminal.isOpen(last.text());
            case NUMBER -> Character.isDigit(text.charAt(0)) && Terminal.expectsNumber(last.text());
            default -> text.length() > 2 && (Character.isLowerCase(text.charAt(2)) || !isBullet(first.text()));
        };
    }

    private static boolean isBullet(String text) {
        return Labels.kind(text) == Labels.Kind.BULLET;
    }

    /** Whether a line begins below the text behind the label, or below the line before, which is not the first. */
    private boolean hangs(Line line) {
        if (lines > 1) {
            return Math.abs(line.left() - last.left()) < SAME && Labels.kind(line.text()) == Labels.Kind.NONE;
        }
        return first.words().size() > 1
                && Labels.kind(first.text()) != Labels.Kind.NONE
                && Math.abs(line.left() - first.words().get(1).left()) < SAME;
    }

    private static boolean startsLower(String text) {
        char c = text.charAt(0);
        return Character.isLowerCase(c) || Character.isDigit(c) || ",;.:)%/”".indexOf(c) >= 0;
    }
}
