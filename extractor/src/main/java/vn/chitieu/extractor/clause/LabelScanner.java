package vn.chitieu.extractor.clause;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the label at the beginning of a line. Hand-written and linear: a label is at most {@value #LONGEST}
 * characters, whatever follows it. Stateless, thread-safe.
 */
final class LabelScanner {

    private static final int LONGEST = 24;

    private static final NamedUnit[] NAMED = {
        new NamedUnit("phụ lục", LabelStyle.ANNEX), new NamedUnit("phần", LabelStyle.PART),
        new NamedUnit("chương", LabelStyle.CHAPTER), new NamedUnit("mục", LabelStyle.SECTION),
        new NamedUnit("điều", LabelStyle.ARTICLE), new NamedUnit("khoản", LabelStyle.NUMBER),
    };

    private record NamedUnit(String word, LabelStyle style) {}

    private LabelScanner() {}

    /** The label at {@code start}, or null where the line begins without one. */
    static @Nullable Label scan(String text, int start, int end) {
        if (start >= end) {
            return null;
        }
        char first = text.charAt(start);
        if (first == '-' || first == '–' || first == '+' || first == '*' || first == '•') {
            return bullet(text, start, end);
        }
        if (first == '(') {
            return parenthesised(text, start, end);
        }
        Label named = named(text, start, end);
        if (named != null) {
            return named;
        }
        return Character.isDigit(first) ? number(text, start, end) : letters(text, start, end);
    }

    private static @Nullable Label bullet(String text, int start, int end) {
        int next = skipSpace(text, start + 1, end);
        if (next >= end || !Character.isLetterOrDigit(text.charAt(next)) && "“\"(‘".indexOf(text.charAt(next)) < 0) {
            return null;
        }
        LabelStyle style =
                switch (text.charAt(start)) {
                    case '+' -> LabelStyle.PLUS;
                    case '*', '•' -> LabelStyle.STAR;
                    default -> LabelStyle.DASH;
                };
        return new Label(style, String.valueOf(text.charAt(start)), 0, "", start, next);
    }

    private static @Nullable Label parenthesised(String text, int start, int end) {
        int close = start + 1;
        while (close < end && close - start <= 6 && text.charAt(close) != ')') {
            close++;
        }
        if (close >= end || close - start > 6 || close == start + 1) {
            return null;
        }
        String inside = text.substring(start + 1, close);
        int next = skipSpace(text, close + 1, end);
        String label = "(" + inside + ")";
        if (inside.chars().allMatch(c -> c >= '0' && c <= '9') && inside.length() <= 3) {
            return new Label(LabelStyle.PAREN_NUMBER, label, Integer.parseInt(inside), "", start, next);
        }
        int roman = inside.equals(inside.toLowerCase(Locale.ROOT)) ? Ordinals.roman(inside) : 0;
        if (roman > 0) {
            return new Label(LabelStyle.PAREN_ROMAN, label, roman, "", start, next);
        }
        int letter =
                inside.length() == 1 && Character.isLowerCase(inside.charAt(0)) ? Ordinals.letter(inside.charAt(0)) : 0;
        return letter > 0 ? new Label(LabelStyle.PAREN_LETTER, label, letter, "", start, next) : null;
    }

    private static @Nullable Label named(String text, int start, int end) {
        for (NamedUnit unit : NAMED) {
            int after = start + unit.word.length();
            if (after >= end
                    || !text.regionMatches(true, start, unit.word, 0, unit.word.length())
                    || !Character.isUpperCase(text.charAt(start))) {
                continue;
            }
            int at = skipSpace(text, after, end);
            int stop = at;
            while (stop < end && stop - at < 6 && Character.isLetterOrDigit(text.charAt(stop))) {
                stop++;
            }
            String token = text.substring(at, stop);
            int ordinal = at == after ? 0 : ordinal(token);
            if (ordinal == 0
                    || unit.style == LabelStyle.ARTICLE && !token.chars().allMatch(Character::isDigit)) {
                return null;
            }
            return finishNamed(
                    text, end, unit, new Label(unit.style, text.substring(start, stop), ordinal, "", start, stop));
        }
        return null;
    }

    /** A named unit is a label only if its number is closed: "Điều 5 Luật …" at a line's start is a sentence. */
    private static @Nullable Label finishNamed(String text, int end, NamedUnit unit, Label label) {
        int stop = label.end();
        boolean closed = stop >= end || ".:)-–".indexOf(text.charAt(stop)) >= 0;
        boolean ownLine =
                unit.style != LabelStyle.ARTICLE && unit.style != LabelStyle.NUMBER && unit.style != LabelStyle.ANNEX;
        int next = skipSpace(text, stop, end);
        boolean heading = next < end
                && Character.isUpperCase(text.charAt(next))
                && Character.isUpperCase(text.charAt(label.start() + 1));
        if (!closed && !(ownLine && heading) && !heading) {
            return null;
        }
        while (next < end && ".:)-– ".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        return new Label(label.style(), label.text(), label.ordinal(), "", label.start(), next);
    }

    private static int ordinal(String token) {
        if (!token.isEmpty() && token.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Integer.parseInt(token);
        }
        int roman = Ordinals.roman(token);
        if (roman > 0) {
            return roman;
        }
        return token.length() == 1 ? Ordinals.letter(token.charAt(0)) : spelled(token);
    }

    private static int spelled(String token) {
        String[] words = {"nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín"};
        for (int i = 0; i < words.length; i++) {
            if (words[i].equalsIgnoreCase(token)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** 1. 1) 1.1. 1.1.1 1/ — a number is a label when closed by a stop, a parenthesis or a slash and followed by text. */
    private static @Nullable Label number(String text, int start, int end) {
        int at = start;
        int parts = 0;
        int lastPart = start;
        while (at < end && at - start < LONGEST) {
            int digits = at;
            while (digits < end && digits - at < 4 && Character.isDigit(text.charAt(digits))) {
                digits++;
            }
            if (digits == at || digits - at > 3) {
                break;
            }
            parts++;
            lastPart = at;
            at = digits;
            if (at + 1 < end && text.charAt(at) == '.' && Character.isDigit(text.charAt(at + 1))) {
                at++;
            } else {
                break;
            }
        }
        if (parts == 0 || parts > 4) {
            return null;
        }
        int numberEnd = at;
        boolean closed =
                at < end && (text.charAt(at) == '.' || text.charAt(at) == ')' || isSlashed(text, at, end, parts));
        if (closed) {
            at++;
        } else if (parts == 1 || at >= end || text.charAt(at) != ' ' || numberEnd - lastPart > 2) {
            return null;
        }
        int next = skipSpace(text, at, end);
        if (!startsText(text, next, end, parts > 1 && closed)) {
            return null;
        }
        LabelStyle style = parts == 1 ? LabelStyle.NUMBER : parts == 2 ? LabelStyle.DECIMAL : LabelStyle.DECIMAL_DEEP;
        String prefix = parts == 1 ? "" : text.substring(start, lastPart - 1);
        int ordinal = Integer.parseInt(text.substring(lastPart, numberEnd));
        return new Label(style, text.substring(start, numberEnd), ordinal, prefix, start, next);
    }

    /** "1/ Về kinh tế" is a label, "12/NQ-HĐND" a document number. */
    private static boolean isSlashed(String text, int at, int end, int parts) {
        return parts == 1 && text.charAt(at) == '/' && at + 1 < end && text.charAt(at + 1) == ' ';
    }

    /** What follows a numbered label is a capital, a quotation, another label or nothing, never a measure or a year. */
    private static boolean startsText(String text, int next, int end, boolean composed) {
        if (next >= end) {
            return true;
        }
        char c = text.charAt(next);
        return Character.isUpperCase(c)
                || "“\"(‘-+".indexOf(c) >= 0
                || Character.isDigit(c) && composed
                || Character.isLowerCase(c);
    }

    /** I. II) a) b, c/ — "V/v" is no label. */
    private static @Nullable Label letters(String text, int start, int end) {
        int at = start;
        while (at < end && at - start < 8 && Character.isLetter(text.charAt(at))) {
            at++;
        }
        if (at == start || at >= end) {
            return null;
        }
        String token = text.substring(start, at);
        char close = text.charAt(at);
        if (DashedLabel.closes(text, at, end)) {
            return DashedLabel.read(text, start, at, end);
        }
        if (close == '.' && at + 1 < end) {
            Label composed = composed(text, start, end, token);
            if (composed != null) {
                return composed;
            }
        }
        if (close != '.' && close != ')' && close != ',' && close != '/' && close != ':') {
            return null;
        }
        boolean subject = close == '/' && at + 1 < end && Character.isLowerCase(text.charAt(at + 1));
        if (subject) {
            return null;
        }
        int next = skipSpace(text, at + 1, end);
        int roman = Character.isUpperCase(token.charAt(0)) && close != ',' && close != ':' ? Ordinals.roman(token) : 0;
        if (roman > 0 && (token.length() > 1 || "IVX".contains(token))) {
            return new Label(LabelStyle.ROMAN, token, roman, "", start, next);
        }
        if (token.length() != 1 || Ordinals.letter(token.charAt(0)) == 0) {
            return null;
        }
        boolean capital = Character.isUpperCase(token.charAt(0));
        if (capital && (close == ',' || close == ':')) {
            return null;
        }
        if (!capital && close == ',' && (next >= end || !Character.isUpperCase(text.charAt(next)))) {
            return null;
        }
        return new Label(
                capital ? LabelStyle.CAPITAL : LabelStyle.LETTER,
                token,
                Ordinals.letter(token.charAt(0)),
                "",
                start,
                next);
    }

    /** a.1) b. 2. I.1. II.2.3 — a letter or numeral with decimals behind it. */
    private static @Nullable Label composed(String text, int start, int end, String token) {
        int at = skipSpace(text, start + token.length() + 1, Math.min(end, start + token.length() + 3));
        int digits = at;
        while (digits < end && digits - at < 3 && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        if (digits == at || digits >= end || ".) ".indexOf(text.charAt(digits)) < 0) {
            return null;
        }
        boolean capital = Character.isUpperCase(token.charAt(0));
        if (capital ? Ordinals.roman(token) == 0 : token.length() != 1 || Ordinals.letter(token.charAt(0)) == 0) {
            return null;
        }
        boolean spaced = at > start + token.length() + 1;
        if (spaced && text.charAt(digits) == ' ') {
            return null;
        }
        int next = digits;
        while (next < end && ".) ".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        LabelStyle style = capital ? LabelStyle.ROMAN_DECIMAL : LabelStyle.LETTER_DECIMAL;
        String number = text.substring(at, digits);
        return new Label(style, token + "." + number, Integer.parseInt(number), token, start, next);
    }

    static int skipSpace(String text, int from, int end) {
        int at = from;
        while (at < end && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }
}
