package vn.chitieu.extractor.read.plain;

import java.util.ArrayList;
import java.util.List;

/** Joins the lines of a text without tables to its paragraphs. */
final class ParagraphJoiner {

    private final WrapProfile profile;
    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private String begin = "";
    private String last = "";
    private boolean isFirst;
    private boolean isUpper;

    private ParagraphJoiner(WrapProfile profile) {
        this.profile = profile;
    }

    /** The paragraphs of the lines, none of which is a bar. */
    static List<String> join(List<SourceLine> lines, WrapProfile profile) {
        ParagraphJoiner joiner = new ParagraphJoiner(profile);
        for (SourceLine line : lines) {
            joiner.take(line);
        }
        joiner.close();
        return joiner.paragraphs;
    }

    private void take(SourceLine line) {
        if (isRule(line.text())) {
            close();
            return;
        }
        boolean continues = !current.isEmpty() && continues(line);
        if (!continues) {
            close();
        } else {
            current.append(' ');
        }
        isFirst = !continues;
        isUpper = (isFirst || isUpper) && Headings.isUpper(line.text());
        begin = isFirst ? line.text() : begin;
        current.append(line.text());
        last = line.text();
    }

    private void close() {
        if (!current.isEmpty()) {
            paragraphs.add(current.toString());
            current.setLength(0);
        }
    }

    private boolean continues(SourceLine next) {
        String text = next.text();
        Labels.Kind kind = Labels.kind(text);
        if (NamePhrases.split(last, text) || (isUpper && Headings.isPlaceOf(current, text))) {
            return true;
        }
        if (",;.)%".indexOf(text.charAt(0)) >= 0 && next.gap() == 0) {
            return true;
        }
        if (Headings.begins(text)) {
            return next.gap() == 0 && Headings.runsInto(last, text);
        }
        if (isFirst && Labels.isBare(begin)) {
            return kind == Labels.Kind.NONE && next.gap() == 0;
        }
        if (!profile.wrapped()) {
            return next.gap() == 0 && continuesLine(text, kind);
        }
        if (next.gap() > 0) {
            return kind == Labels.Kind.NONE && !Terminal.ends(last) && startsLower(text);
        }
        return kind == Labels.Kind.NONE ? continuesWrapped(text) : continuesDespiteLabel(text, kind);
    }

    /** In a text of whole lines only a line that is plainly cut goes on. */
    private boolean continuesLine(String text, Labels.Kind kind) {
        if (kind != Labels.Kind.NONE || Terminal.ends(last)) {
            return false;
        }
        if (startsLower(text)) {
            return true;
        }
        boolean alike = !Headings.isUpper(last) || Headings.isUpper(text);
        return (Terminal.isOpen(last) && alike) || Headings.isCut(last, text);
    }

    private boolean continuesWrapped(String text) {
        if (startsLower(text)) {
            return !Terminal.ends(last) || !fits(text) || profile.spaced();
        }
        if (Terminal.ends(last)) {
            return !fits(text) && (profile.spaced() || !last.endsWith(":"));
        }
        if (isUpper && !Headings.isUpper(text)) {
            return false;
        }
        if (Terminal.isOpen(last) || !fits(text)) {
            return true;
        }
        if (Headings.isUpper(last) && Headings.isUpper(text)) {
            return Headings.isCut(last, text) || (profile.spaced() && isFirst);
        }
        return profile.spaced();
    }

    /** A line broken in mid-sentence may go on with what looks like a label. */
    private boolean continuesDespiteLabel(String text, Labels.Kind kind) {
        if (kind == Labels.Kind.WORD) {
            return Terminal.isOpen(last) && !fits(text);
        }
        if (profile.spaced() && text.charAt(0) == '(' && !fits(text)) {
            return true;
        }
        if (Terminal.ends(last)) {
            return false;
        }
        if (kind == Labels.Kind.NUMBER) {
            return Character.isDigit(text.charAt(0)) && Terminal.expectsNumber(last);
        }
        return !fits(text) && text.length() > 2 && !isList(text);
    }

    /** A bullet that begins a capital or a figure in a text of bullets is a bullet, not a dash. */
    private boolean isList(String text) {
        char first = text.charAt(2);
        return !Character.isLowerCase(first) && Labels.kind(begin) == Labels.Kind.BULLET;
    }

    private boolean fits(String next) {
        return profile.fits(last, isFirst, next);
    }

    private static boolean startsLower(String text) {
        char c = text.charAt(0);
        return Character.isLowerCase(c) || Character.isDigit(c) || ",;.:)%/”".indexOf(c) >= 0;
    }

    /** A line of dashes or underscores separates; it is no text. */
    private static boolean isRule(String text) {
        return text.length() >= 2 && text.chars().allMatch(c -> "-_=*–—.~".indexOf(c) >= 0);
    }
}
