package vn.chitieu.extractor.facts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.citation.DayScanner;
import vn.chitieu.extractor.citation.Toneless;
import vn.chitieu.extractor.citation.Words;

/**
 * The closing sentences: "Nghị quyết này … thông qua ngày …", "… có hiệu lực kể từ ngày ký". Thread-safe.
 *
 * @param adopted ISO day of adoption
 * @param effective ISO day from which the document is in force
 */
record Effect(@Nullable String adopted, @Nullable String effective) {

    private static final int MAX_DISTANCE = 160;
    private static final int MAX_START = 90;

    /** Reads the sentences; a day counted from the signing needs {@code issuedOn}. */
    static Effect read(List<FactLine> lines, @Nullable String issuedOn) {
        String adopted = null;
        String effective = null;
        for (FactLine line : lines) {
            int own = ownEnd(line.text());
            if (own < 0) {
                continue;
            }
            adopted = adopted == null ? dayBehind(line.text(), own, "thông qua ngay") : adopted;
            if (effective == null) {
                effective = effective(line.text(), own, issuedOn == null ? adopted : issuedOn);
            }
        }
        return new Effect(adopted, effective);
    }

    /** Offset behind "Nghị quyết này" or the document's type near the start of the line, or -1. */
    private static int ownEnd(String line) {
        int limit = Math.min(line.length(), MAX_START);
        for (int at = 0; at < limit; at++) {
            if (Words.isWordStart(line, at)) {
                int end = OwnWords.end(line, at);
                if (end >= 0) {
                    return end;
                }
            }
        }
        return -1;
    }

    private static @Nullable String dayBehind(String line, int from, String phrase) {
        int at = find(line, from, Math.min(line.length(), from + MAX_DISTANCE), phrase);
        DayScanner.Day day =
                at < 0 ? null : DayScanner.at(line, Words.skipBlanks(line, at, line.length()), line.length());
        return day == null ? null : day.iso();
    }

    private static @Nullable String effective(String line, int own, @Nullable String issuedOn) {
        int force = find(line, own, line.length(), "co hiêu lưc");
        if (force < 0) {
            return null;
        }
        int limit = Math.min(line.length(), force + MAX_DISTANCE);
        int sentence = line.substring(force, limit).indexOf(". ");
        limit = sentence < 0 ? limit : force + sentence;
        int after = find(line, force, Math.min(limit, force + 20), "sau");
        if (after >= 0) {
            return counted(line, after, limit, issuedOn);
        }
        int from = find(line, force, limit, "tư");
        if (from < 0) {
            return null;
        }
        DayScanner.Day day = DayScanner.at(line, Words.skipBlanks(line, from, limit), limit);
        if (day != null) {
            return day.iso();
        }
        boolean signing = find(line, from, Math.min(limit, from + 20), "ngay ky") >= 0
                || find(line, from, Math.min(limit, from + 26), "ngay thông qua") >= 0
                || find(line, from, Math.min(limit, from + 40), "thông qua") >= 0
                || find(line, from, Math.min(limit, from + 26), "ngay ban hanh") >= 0;
        return signing ? issuedOn : null;
    }

    /** "sau 10 ngày kể từ ngày ký". */
    private static @Nullable String counted(String line, int from, int limit, @Nullable String issuedOn) {
        int start = Words.skipBlanks(line, from, limit);
        int end = start;
        while (end < limit && end - start < 3 && Character.digit(line.charAt(end), 10) >= 0) {
            end++;
        }
        boolean days = end > start && Toneless.match(line, Words.skipBlanks(line, end, limit), limit, "ngay") >= 0;
        if (!days || issuedOn == null) {
            return null;
        }
        return LocalDate.parse(issuedOn)
                .plusDays(Integer.parseInt(line, start, end, 10))
                .toString();
    }

    private static int find(String line, int from, int to, String phrase) {
        for (int at = from; at < to; at++) {
            if (Words.isWordStart(line, at)) {
                int end = Toneless.match(line, at, to, phrase);
                if (end >= 0) {
                    return end;
                }
            }
        }
        return -1;
    }
}
