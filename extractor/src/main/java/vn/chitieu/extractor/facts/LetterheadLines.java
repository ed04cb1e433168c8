package vn.chitieu.extractor.facts;

import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.citation.DayScanner;
import vn.chitieu.extractor.citation.Issuers;
import vn.chitieu.extractor.citation.NumberScanner;
import vn.chitieu.extractor.citation.Toneless;
import vn.chitieu.extractor.citation.Words;
import vn.chitieu.extractor.model.Span;

/** Recognises the lines of a letterhead one by one. */
final class LetterheadLines {

    private static final int MAX_ISSUER = 110;
    private static final int MAX_PLACE = 40;
    private static final int MAX_LOOSE_WORDS = 4;

    /** Where and when a document was issued. */
    record Dateline(String place, String day) {}

    private LetterheadLines() {}

    /** The issuer that the whole line names, or null; a place in small letters, as old copies have it, is allowed. */
    static @Nullable String issuer(String line) {
        String text = withoutRule(line);
        if (text.isEmpty() || text.length() > MAX_ISSUER) {
            return null;
        }
        Span name = Issuers.at(text, 0, text.length());
        if (name == null) {
            return null;
        }
        String rest = text.substring(name.end()).strip();
        boolean loose = rest.isEmpty()
                || rest.split(" ", MAX_LOOSE_WORDS + 2).length <= MAX_LOOSE_WORDS
                        && rest.chars().allMatch(c -> Character.isLetter(c) || c == ' ');
        return loose ? text : null;
    }

    /** The line without the rule of dashes that some copies print below it. */
    static String withoutRule(String line) {
        int end = line.length();
        while (end > 0 && " _*-–—".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return line.substring(0, end);
    }

    static boolean isIssuer(String line) {
        return issuer(line) != null;
    }

    /** "KHÓA XIV - KỲ HỌP THỨ 3". */
    static boolean isSession(FactLine line) {
        return line.startsWith("khoa") || line.startsWith("ky hop");
    }

    /** Whether the line begins with a clause label such as "I." or "1." or the name of a part. */
    static boolean isLabelled(String line) {
        int end = Words.wordEnd(line, 0, Math.min(line.length(), 7));
        String first = Toneless.fold(line.substring(0, end));
        char mark = end > 0 && end < line.length() ? line.charAt(end) : ' ';
        boolean closed = end + 1 >= line.length() || !Character.isDigit(line.charAt(end + 1));
        boolean spaced = end + 1 >= line.length() || line.charAt(end + 1) == ' ';
        boolean numeral = first.matches("[0-9]{1,3}") && (".)".indexOf(mark) >= 0 && closed || mark == '/' && spaced)
                || first.matches("[ivxlc]{1,6}") && ".)-".indexOf(mark) >= 0
                || first.matches("[a-z]") && ".)".indexOf(mark) >= 0;
        boolean unit = first.equals("phân") || first.equals("chương");
        return numeral
                || unit && isNumbered(line, end)
                || Toneless.match(line, 0, line.length(), "phu luc") >= 0
                || Toneless.match(line, 0, line.length(), "điêu") >= 0;
    }

    /** "Chương II" and "Phần thứ nhất", not "Chương trình". */
    private static boolean isNumbered(String line, int from) {
        int start = Words.skipBlanks(line, from, line.length());
        int end = Words.wordEnd(line, start, line.length());
        return Toneless.fold(line.substring(start, end)).matches("[0-9]{1,3}|[ivxlc]{1,6}|thư");
    }

    /** The number on a line "Số: 12/NQ-HĐND", or null. */
    static @Nullable String number(String line) {
        int begin = 0;
        while (begin < Math.min(line.length(), 4) && !Words.isWordPart(line.charAt(begin))) {
            begin++;
        }
        int word = Toneless.match(line, begin, line.length(), "sô");
        if (word < 0) {
            return null;
        }
        int start = word;
        while (start < line.length() && start < word + 5 && ":. ".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        NumberScanner.DocumentNumber number =
                start < line.length() ? NumberScanner.at(line, start, line.length()) : null;
        return number == null ? null : number.value();
    }

    /** The place and day of a line "Bến Lội, ngày 3 tháng 2 năm 2020", or null. */
    static @Nullable Dateline dateline(String line) {
        for (int comma = line.indexOf(','); comma > 0 && comma < MAX_PLACE; comma = line.indexOf(',', comma + 1)) {
            int start = Words.skipBlanks(line, comma + 1, line.length());
            if (Toneless.match(line, start, line.length(), "ngay") < 0) {
                continue;
            }
            DayScanner.Day day = DayScanner.at(line, start, line.length());
            int last = Math.max(line.lastIndexOf('|', comma), line.lastIndexOf(':', comma));
            String place = line.substring(last + 1, comma).strip();
            boolean named = !place.isEmpty() && Character.isUpperCase(place.charAt(0)) && line.length() < 90;
            return day == null || !named ? null : new Dateline(place, day.iso());
        }
        return null;
    }
}
