package vn.chitieu.extractor.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.citation.Toneless;
import vn.chitieu.extractor.citation.Words;

/** Reads what a letter is about, "V/v …", which stands below or behind its number. Stateless, thread-safe. */
final class LetterTitle {

    private static final int MAX_LINES = 5;
    private static final int MAX_LINE = 300;

    private LetterTitle() {}

    /** The subject as printed, its lines joined, or null where no head line begins one. */
    static @Nullable String read(List<FactLine> head) {
        for (int i = 0; i < head.size(); i++) {
            int at = subjectAt(head.get(i));
            if (at >= 0) {
                StringBuilder title = new StringBuilder(head.get(i).text().substring(at));
                for (int next = i + 1; next < Math.min(head.size(), i + MAX_LINES) && goesOn(head.get(next)); next++) {
                    title.append(' ').append(head.get(next).text());
                }
                return LetterheadLines.withoutRule(title.toString());
            }
        }
        return null;
    }

    private static int subjectAt(FactLine line) {
        String text = line.text();
        if (text.length() > MAX_LINE) {
            return -1;
        }
        if (opens(text, 0)) {
            return 0;
        }
        int behind = LetterheadLines.number(text) == null ? -1 : text.indexOf(' ');
        while (behind >= 0 && !opens(text, behind + 1)) {
            behind = text.indexOf(' ', behind + 1);
        }
        return behind < 0 ? -1 : behind + 1;
    }

    private static boolean opens(String text, int at) {
        return Toneless.match(text, at, text.length(), "v/v") >= 0
                || Toneless.match(text, at, text.length(), "vê viêc") >= 0;
    }

    /** A line that wraps goes on in small letters, or with a number. */
    private static boolean goesOn(FactLine line) {
        String text = line.text();
        boolean small = Character.isLowerCase(text.charAt(0)) || Character.isDigit(text.charAt(0));
        return small
                && text.length() <= MAX_LINE
                && !LetterheadLines.isLabelled(text)
                && LetterheadLines.dateline(text) == null
                && Words.isWordPart(text.charAt(0));
    }
}
