package vn.chitieu.extractor.read.office;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import vn.chitieu.extractor.read.office.RtfState.Target;

/** Parses the groups, control words and characters of an RTF document. For one document, one thread. */
final class RtfParser {

    /** Groups within groups beyond this are left out. */
    private static final int MAX_DEPTH = 2000;

    private static final int MAX_WORD = 40;

    private final byte[] content;
    private final RtfText text;
    private final RtfFonts fonts = new RtfFonts();
    private final Deque<RtfState> outer = new ArrayDeque<>();
    private final Deque<RtfRow> outerRows = new ArrayDeque<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private RtfState state = new RtfState();
    private RtfRow row = new RtfRow();
    private int at;
    private int tooDeep;
    private int toSkip;
    private int defaultFont = -1;
    private boolean starred;

    RtfParser(byte[] content, RtfText text) {
        this.content = content;
        this.text = text;
    }

    /** Parses all; false where the last group is not closed. */
    boolean run() {
        while (at < content.length && !text.isFull()) {
            byte b = content[at++];
            switch (b) {
                case '{' -> open();
                case '}' -> close();
                case '\\' -> control();
                case '\r', '\n', 0 -> {
                    // means nothing between the characters
                }
                default -> character(b);
            }
        }
        flush();
        return outer.isEmpty() && tooDeep == 0;
    }

    private void open() {
        flush();
        toSkip = 0;
        if (outer.size() >= MAX_DEPTH) {
            tooDeep++;
            return;
        }
        outer.addLast(state);
        state = state.inner();
    }

    private void close() {
        flush();
        toSkip = 0;
        if (tooDeep > 0) {
            tooDeep--;
            return;
        }
        if (state.box) {
            text.closeBox();
        }
        if (state.innerRow && !outerRows.isEmpty()) {
            row = outerRows.removeLast();
        }
        RtfState around = outer.pollLast();
        state = around == null ? new RtfState() : around;
    }

    private void control() {
        if (at >= content.length) {
            return;
        }
        char c = (char) (content[at] & 0xFF);
        if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
            word();
            return;
        }
        at++;
        switch (c) {
            case '\'' -> {
                int value = hex(at) * 16 + hex(at + 1);
                at = Math.min(content.length, at + 2);
                character((byte) value);
            }
            case '*' -> starred = true;
            case '~' -> special(' ');
            case '_' -> special('-');
            case '\r', '\n' -> RtfWords.paragraph(this);
            case '\\', '{', '}' -> character((byte) c);
            default -> {
                // optional hyphens and the like
            }
        }
    }

    private int hex(int index) {
        int digit = index < content.length ? Character.digit((char) content[index], 16) : 0;
        return Math.max(0, digit);
    }

    private void word() {
        int start = at;
        while (at < content.length && isLetter(content[at]) && at - start < MAX_WORD) {
            at++;
        }
        String word = new String(content, start, at - start, StandardCharsets.US_ASCII);
        boolean negative = at < content.length && content[at] == '-';
        at += negative ? 1 : 0;
        int digits = at;
        int value = 0;
        while (at < content.length && content[at] >= '0' && content[at] <= '9') {
            value = at - digits < 9 ? value * 10 + content[at] - '0' : value;
            at++;
        }
        boolean given = at > digits;
        if (at < content.length && content[at] == ' ') {
            at++;
        }
        boolean optional = starred;
        starred = false;
        if (word.equals("bin")) {
            at = (int) Math.min(content.length, (long) at + value);
        } else if (word.equals("u") && given) {
            unicode(negative ? -value : value);
        } else if (toSkip > 0) {
            toSkip--;
        } else {
            flush();
            RtfWords.take(this, new RtfWords.Word(word, negative ? -value : value, given, optional));
        }
    }

    private static boolean isLetter(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
    }

    private void unicode(int value) {
        flush();
        put(Character.toString((char) value));
        toSkip = state.unicodeSkip;
    }

    private void character(byte b) {
        if (toSkip > 0) {
            toSkip--;
        } else if (state.target != Target.NOWHERE && tooDeep == 0) {
            bytes.write(b);
        }
    }

    /** Adds a character that is the same in every font. */
    void special(char c) {
        flush();
        if (isSilent()) {
            return;
        }
        if (state.target == Target.LABEL) {
            text.appendLabel(Character.toString(c));
        } else if (state.target == Target.TEXT) {
            text.append(c);
        }
    }

    private void flush() {
        if (bytes.size() == 0) {
            return;
        }
        byte[] pending = bytes.toByteArray();
        bytes.reset();
        if (state.target != Target.FONTS && fonts.isSymbol(state.font)) {
            StringBuilder symbols = new StringBuilder();
            for (byte b : pending) {
                symbols.append(Symbols.of(fonts.name(state.font), (char) (b & 0xFF)));
            }
            putAsIs(symbols.toString());
        } else {
            put(new String(pending, fonts.charsetOf(state.font)));
        }
    }

    private void put(String characters) {
        if (state.target == Target.FONTS) {
            characters.chars().forEach(c -> fonts.nameOfCurrent((char) c));
        } else if (!isSilent() && state.target == Target.LABEL) {
            text.appendLabel(characters);
        } else if (!isSilent() && state.target == Target.TEXT) {
            text.append(fonts.name(state.font), characters);
        }
    }

    private void putAsIs(String characters) {
        for (int i = 0; i < characters.length(); i++) {
            special(characters.charAt(i));
        }
    }

    private boolean isSilent() {
        if (state.hidden && state.target == Target.TEXT) {
            text.hide();
        }
        return state.hidden || state.deleted || tooDeep > 0;
    }

    RtfState state() {
        return state;
    }

    RtfText text() {
        return text;
    }

    RtfFonts fonts() {
        return fonts;
    }

    RtfRow row() {
        return row;
    }

    /** Begins the definition of a row. */
    void newRow() {
        row = new RtfRow();
    }

    /** Begins the definition of a row within a cell, behind which the one around holds again. */
    void innerRow() {
        outerRows.addLast(row);
        state.innerRow = true;
    }

    void defaultFont(int id) {
        defaultFont = id;
        state.font = id;
    }

    int defaultFont() {
        return defaultFont;
    }
}
