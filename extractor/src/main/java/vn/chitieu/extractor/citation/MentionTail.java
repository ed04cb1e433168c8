package vn.chitieu.extractor.citation;

import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Span;

/**
 * What follows a number or a name: day and issuer in either order ({@code ngày 3/2/2020 của …}, {@code của … ngày …}).
 */
record MentionTail(
        NumberScanner.@Nullable DocumentNumber number,
        @Nullable String date,
        @Nullable String issuer,
        int end) {

    private static final int MAX_PARTS = 3;

    /** Reads on from {@code from}; a number is taken only if {@code known} is null. */
    static MentionTail read(String text, int from, int to, NumberScanner.@Nullable DocumentNumber known) {
        MentionTail tail = new MentionTail(known, null, null, from);
        for (int parts = 0; parts < MAX_PARTS; parts++) {
            MentionTail next = tail.next(text, to);
            if (next == null) {
                break;
            }
            tail = next;
        }
        return tail;
    }

    private @Nullable MentionTail next(String text, int to) {
        int at = Words.skipBlanks(text, end, Math.min(to, end + 4));
        boolean comma = at < to && text.charAt(at) == ',';
        at = comma ? Words.skipBlanks(text, at + 1, Math.min(to, at + 4)) : at;
        if (at >= to) {
            return null;
        }
        if (number == null && !comma) {
            NumberScanner.DocumentNumber found = LawNames.numberAt(text, at, to);
            if (found != null) {
                return new MentionTail(found, date, issuer, found.end());
            }
        }
        if (date == null) {
            DayScanner.Day day = dayAt(text, at, to);
            if (day != null) {
                return new MentionTail(number, day.iso(), issuer, day.end());
            }
        }
        return issuer == null ? issued(text, at, to) : null;
    }

    private static DayScanner.@Nullable Day dayAt(String text, int at, int to) {
        boolean open = text.charAt(at) == '(';
        return DayScanner.at(text, open ? at + 1 : at, to);
    }

    private @Nullable MentionTail issued(String text, int at, int to) {
        int of = Toneless.match(text, at, to, "cua");
        int made = of < 0 ? Toneless.match(text, at, to, "do") : of;
        if (made < 0) {
            return null;
        }
        Span span = Issuers.at(text, Words.skipBlanks(text, made, to), to);
        return span == null ? null : new MentionTail(number, date, span.in(text), span.end());
    }
}
