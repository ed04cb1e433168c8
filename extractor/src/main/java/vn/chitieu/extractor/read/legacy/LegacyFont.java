package vn.chitieu.extractor.read.legacy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A font that shows a legacy encoding.
 *
 * @param encoding what its texts are in
 * @param capitals whether it shows every letter as a capital, as .VnTimeH does
 */
public record LegacyFont(LegacyEncoding encoding, boolean capitals) {

    /**
     * The legacy font of a name as files give it: quoted, with the prefix of a subset ("ABCDEF+.VnTime"), or with signs
     * escaped or left out, as PDF writers do ("#2EVnTime", "VnTime").
     *
     * @return empty for any other font
     */
    public static Optional<LegacyFont> of(String fontName) {
        String plain = plain(fontName);
        String name = bare(plain);
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("vni-") || lower.startsWith("vni ") || lower.startsWith("vni_")) {
            return Optional.of(new LegacyFont(LegacyEncoding.VNI, false));
        }
        boolean dotted = name.length() < plain.length() && lower.startsWith("vn");
        if (dotted || name.startsWith("Vn") && name.length() > 2 && Character.isUpperCase(name.charAt(2))) {
            return Optional.of(new LegacyFont(LegacyEncoding.TCVN3, isOfCapitals(name)));
        }
        return Optional.empty();
    }

    /**
     * A run of text as its font shows it: decoded if the font is a legacy font, unless the text is Unicode that the font
     * was only left on.
     *
     * @return the same text if there is nothing to decode
     */
    public static String convert(String fontName, String text) {
        return of(fontName).map(font -> font.convert(text)).orElse(text);
    }

    /** A text in this font, decoded word by word unless it reads as Unicode. */
    public String convert(String text) {
        if (!suits(text)) {
            return text;
        }
        String decoded = LegacyPassage.convert(text, encoding, List.of()).text();
        return capitals ? decoded.toUpperCase(Locale.ROOT) : decoded;
    }

    /** Whether a text may be in this font's encoding, and is not plainly Unicode. */
    public boolean suits(String text) {
        LegacyEvidence evidence = new LegacyEvidence(encoding);
        evidence.add(text);
        return evidence.readsAsWell();
    }

    /** Decodes a text in this font. */
    public String decode(String text) {
        String decoded = encoding.decode(text);
        return capitals ? decoded.toUpperCase(Locale.ROOT) : decoded;
    }

    /** The capital fonts end with H, before words for their weight: ".VnTimeH", ".VnTimeH,Bold", ".VnArialH-Bold". */
    private static boolean isOfCapitals(String name) {
        int end = 0;
        while (end < name.length() && ",-".indexOf(name.charAt(end)) < 0) {
            end++;
        }
        String family = name.substring(0, end).replaceFirst("( |Bold|Italic|Oblique|Regular|PS|MT)+$", "");
        return family.length() > 3 && family.endsWith("H") && Character.isLowerCase(family.charAt(family.length() - 2));
    }

    /** The name without quotation marks, the prefix of a subset, and escapes. */
    private static String plain(String fontName) {
        String name = fontName.strip()
                .replace("\"", "")
                .replace("'", "")
                .replace("#20", " ")
                .replace("#2E", ".");
        int plus = name.indexOf('+');
        return plus == 6 ? name.substring(plus + 1) : name;
    }

    private static String bare(String name) {
        int start = 0;
        while (start < name.length() && "._ ".indexOf(name.charAt(start)) >= 0) {
            start++;
        }
        return name.substring(start);
    }
}
