package vn.chitieu.extractor.read.office;

import vn.chitieu.extractor.read.legacy.LegacyFont;

/** Turns the text of a run to Unicode by the font that it is set in: fonts of old encodings show other letters. */
@FunctionalInterface
interface FontText {

    /** What the readers of this package use. */
    FontText DEFAULT = LegacyFont::convert;

    /**
     * The text in Unicode.
     *
     * @param font name of the font; empty where the document names none
     * @param text characters as stored
     */
    String decode(String font, String text);
}
