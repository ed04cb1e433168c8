package vn.chitieu.extractor.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Cuts text into syllables, numbers and marks with exact offsets. Linear, stateless, thread-safe. */
public final class Tokenizer {

    /** Spellings that mean one syllable. */
    private static final Map<String, String> SPELLINGS = Map.ofEntries(
            Map.entry("tỉ", "tỷ"),
            Map.entry("sỹ", "sĩ"),
            Map.entry("quí", "quý"),
            Map.entry("qui", "quy"),
            Map.entry("m²", "m2"),
            Map.entry("m³", "m3"));

    private static final int YEAR = 4;

    private Tokenizer() {}

    /** The tokens of {@code start}–{@code end}. */
    public static List<Token> tokens(String text, int start, int end) {
        List<Token> tokens = new ArrayList<>((end - start) / 4 + 1);
        int at = start;
        while (at < end) {
            char c = text.charAt(at);
            int next = at + 1;
            if (isDigit(c)) {
                next = isYear(tokens, text, at, end) ? at + YEAR : numberEnd(text, at, end);
                tokens.add(new Token(at, next, Token.Kind.NUMBER, text.substring(at, next)));
            } else if (Character.isLetter(c)) {
                next = wordEnd(text, at, end);
                tokens.add(new Token(at, next, Token.Kind.WORD, fold(text.substring(at, next))));
            } else if (c > ' ' && !Character.isSpaceChar(c)) {
                tokens.add(new Token(at, next, Token.Kind.MARK, mark(c)));
            }
            at = next;
        }
        return tokens;
    }

    private static String mark(char c) {
        return switch (c) {
            case '–', '—', '−' -> "-";
            case '“', '”', '„' -> "\"";
            default -> String.valueOf(c);
        };
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** "vào năm 2027,85% vào năm 2030": behind "năm" four digits are a year, not the whole part of a decimal. */
    private static boolean isYear(List<Token> tokens, String text, int at, int end) {
        return !tokens.isEmpty()
                && tokens.get(tokens.size() - 1).is("năm")
                && at + YEAR < end
                && text.startsWith("20", at)
                && text.charAt(at + YEAR) == ','
                && isDigit(text.charAt(at + 2))
                && isDigit(text.charAt(at + YEAR - 1));
    }

    private static int numberEnd(String text, int start, int end) {
        int at = start;
        while (at < end && (isDigit(text.charAt(at)) || isInner(text, at, end))) {
            at++;
        }
        return at;
    }

    private static boolean isInner(String text, int at, int end) {
        char c = text.charAt(at);
        return (c == '.' || c == ',') && at + 1 < end && isDigit(text.charAt(at + 1));
    }

    /** A word may hold digits behind its first letters (m2, CO2), unless a word of measure runs into its number. */
    private static int wordEnd(String text, int start, int end) {
        int at = start;
        while (at < end && Character.isLetter(text.charAt(at))) {
            at++;
        }
        if (at - start >= 4 || at >= end) {
            return at;
        }
        int letters = at;
        while (at < end
                && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '²' || text.charAt(at) == '³')) {
            at++;
        }
        return at - letters > 3 ? letters : at;
    }

    /** Lower case, older tone placement, one spelling for variants (sỹ/sĩ, tỉ/tỷ, m²/m2). */
    public static String fold(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.length() == 1) {
            return lower;
        }
        String spelled = SPELLINGS.get(lower);
        return spelled != null ? spelled : TonePlacement.older(lower);
    }
}
