package vn.chitieu.extractor.read.pdf;

import vn.chitieu.extractor.read.page.Word;

/** Judges whether the text that stands in a file is what its page shows. Stateless. */
final class TextQuality {

    /** Letters that a page of text has at least, if an image covers it. */
    private static final int MIN_LETTERS = 120;

    /** Share of a page that an image covers if the page is a scan. */
    private static final double FULL = 0.6;

    /** Share of an image that holds more of the page than a header and a signature around it do. */
    private static final double LARGE = 0.2;

    /** Share of an image that makes a page without text worth recognising. */
    private static final double SOME = 0.08;

    /** Share of characters that no font explains. */
    private static final double MAX_UNKNOWN = 0.15;

    private static final double MIN_LETTER_SHARE = 0.3;

    /** Share of hidden glyphs that makes the text that of a recognition by somebody else. */
    private static final double HIDDEN = 0.5;

    /** Share of letters beyond ASCII that Vietnamese has at least, where it was recognised as such. */
    private static final double MIN_VIETNAMESE = 0.1;

    private int letters;
    private int marked;
    private int unknown;
    private int characters;

    private TextQuality() {}

    /** What to do with a page. */
    enum Verdict {
        /** Its text is good. */
        TEXT,
        /** It has no text, and nothing that may show some. */
        BLANK,
        /** It is a picture; what text the file has is not that of the picture. */
        PICTURE,
        /** It is a picture; the file has text for it, but a poor one. */
        POOR
    }

    static Verdict of(PageContent page) {
        TextQuality quality = new TextQuality();
        page.words().forEach(quality::count);
        boolean scan = page.imageShare() >= FULL;
        if (quality.characters == 0) {
            return page.imageShare() >= SOME || page.outlines() ? Verdict.PICTURE : Verdict.BLANK;
        }
        if (quality.unknown > MAX_UNKNOWN * quality.characters) {
            return Verdict.PICTURE;
        }
        if (quality.letters < MIN_LETTERS && page.imageShare() >= LARGE) {
            return scan ? Verdict.PICTURE : Verdict.POOR;
        }
        if (page.hidden() > HIDDEN || scan) {
            boolean poor = quality.letters < MIN_LETTER_SHARE * quality.characters
                    || quality.marked < MIN_VIETNAMESE * quality.letters;
            return poor ? Verdict.POOR : Verdict.TEXT;
        }
        return Verdict.TEXT;
    }

    private void count(Word word) {
        String text = word.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            characters++;
            letters += Character.isLetter(c) ? 1 : 0;
            marked += c > '\u007F' && Character.isLetter(c) ? 1 : 0;
            unknown += c == '\uFFFD' || c < ' ' || Character.getType(c) == Character.PRIVATE_USE ? 1 : 0;
        }
    }
}
