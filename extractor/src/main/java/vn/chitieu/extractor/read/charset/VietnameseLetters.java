package vn.chitieu.extractor.read.charset;

import java.text.Normalizer;

/** Tells by its letters whether a text is Vietnamese that was decoded in the right encoding. */
final class VietnameseLetters {

    private static final String LETTERS = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";

    /** Characters beyond ASCII that any Vietnamese text may have. */
    private static final String SIGNS = "–—“”‘’…•°²³·×≥≤";

    private static final int SAMPLE = 1 << 18;

    private VietnameseLetters() {}

    /** Whether UTF-8 fails on a good part of the letters. */
    static boolean fails(String utf8, int malformed) {
        long beyond = utf8.chars().filter(c -> c > 0x7F && c != 0xFFFD).count();
        return malformed > beyond / 4;
    }

    /** Whether what an encoding makes of the bytes are nearly all Vietnamese letters. */
    static boolean prefer(String text) {
        return share(text) >= 0.9;
    }

    private static double share(String text) {
        String sample = Normalizer.normalize(text.substring(0, Math.min(SAMPLE, text.length())), Normalizer.Form.NFC);
        int letters = 0;
        int all = 0;
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            if (c > 0x7F) {
                all++;
                letters += LETTERS.indexOf(Character.toLowerCase(c)) >= 0 || SIGNS.indexOf(c) >= 0 ? 1 : 0;
            }
        }
        return all == 0 ? 0 : (double) letters / all;
    }
}
