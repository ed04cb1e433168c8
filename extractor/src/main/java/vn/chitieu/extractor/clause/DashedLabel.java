package vn.chitieu.extractor.clause;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Labels that a dash closes, as in older plans: "I- QUAN ĐIỂM". Stateless. */
final class DashedLabel {

    private DashedLabel() {}

    /** Whether a dash behind the word that ends at {@code at}, and a capital behind the dash, make it a label. */
    static boolean closes(String text, int at, int end) {
        int dash = LabelScanner.skipSpace(text, at, Math.min(end, at + 2));
        int next = dash + 1;
        boolean closed = dash < end && "-–".indexOf(text.charAt(dash)) >= 0 && next < end && text.charAt(next) == ' ';
        next = closed ? LabelScanner.skipSpace(text, next, end) : end;
        return next < end && Character.isUpperCase(text.charAt(next));
    }

    static @Nullable Label read(String text, int start, int at, int end) {
        String token = text.substring(start, at);
        int next = LabelScanner.skipSpace(text, LabelScanner.skipSpace(text, at, end) + 1, end);
        boolean capital = token.equals(token.toUpperCase(Locale.ROOT));
        int roman = capital ? Ordinals.roman(token) : 0;
        if (roman > 0 && (token.length() > 1 || "IVX".contains(token))) {
            return new Label(LabelStyle.ROMAN, token, roman, "", start, next);
        }
        int letter = capital && token.length() == 1 ? Ordinals.letter(token.charAt(0)) : 0;
        return letter == 0 ? null : new Label(LabelStyle.CAPITAL, token, letter, "", start, next);
    }
}
