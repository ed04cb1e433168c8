package vn.chitieu.extractor.read.office;

import java.util.Set;
import vn.chitieu.extractor.read.office.RtfState.Target;

/** What the control words of an RTF document do. Stateless. */
final class RtfWords {

    /** Groups that are no text of the document. */
    private static final Set<String> NOWHERE = Set.of(
            "colortbl",
            "stylesheet",
            "listtable",
            "listoverridetable",
            "revtbl",
            "rsidtbl",
            "info",
            "generator",
            "header",
            "headerl",
            "headerr",
            "headerf",
            "footer",
            "footerl",
            "footerr",
            "footerf",
            "footnote",
            "annotation",
            "pict",
            "object",
            "shprslt",
            "sp",
            "nonshppict",
            "nonesttables",
            "fldinst",
            "xe",
            "tc",
            "rxe",
            "xmlnstbl",
            "themedata",
            "datastore",
            "latentstyles",
            "bkmkstart",
            "bkmkend",
            "filetbl",
            "pn",
            "pntxta",
            "pntxtb",
            "ftnsep",
            "ftnsepc",
            "ftncn",
            "aftnsep",
            "aftnsepc",
            "aftncn",
            "template",
            "private");

    /** Starred groups that are text all the same. */
    private static final Set<String> STARRED_TEXT = Set.of("shpinst", "shptxt", "listtext", "pntext", "fldrslt");

    /**
     * A control word.
     *
     * @param value its number; 0 where it has none
     * @param given whether it has a number
     * @param starred whether programs that do not know it are to leave its group out
     */
    record Word(String name, int value, boolean given, boolean starred) {

        boolean isOn() {
            return !given || value != 0;
        }
    }

    private RtfWords() {}

    static void take(RtfParser parser, Word word) {
        if (isDestination(parser, word) || isCharacter(parser, word.name()) || isStructure(parser, word)) {
            return;
        }
        RtfState state = parser.state();
        switch (word.name()) {
            case "f" -> {
                state.font = word.value();
                if (state.target == Target.FONTS) {
                    parser.fonts().begin(word.value());
                }
            }
            case "fcharset" -> parser.fonts().charsetOfCurrent(word.value());
            case "ansicpg" -> parser.fonts().codePage(word.value());
            case "deff" -> parser.defaultFont(word.value());
            case "uc" -> state.unicodeSkip = Math.max(0, Math.min(word.value(), 10));
            case "v" -> state.hidden = word.isOn();
            case "deleted" -> state.deleted = word.isOn();
            case "plain" -> state.plainLetters(parser.defaultFont());
            case "pard" -> state.plainParagraph();
            case "intbl" -> state.inTable = word.isOn();
            case "itap" -> {
                state.inTable = word.value() > 0;
                state.tableLevel = Math.max(1, Math.min(word.value(), 20));
            }
            case "outlinelevel" -> state.outline = word.value();
            default -> parser.row().take(word.name(), word.value());
        }
    }

    private static boolean isDestination(RtfParser parser, Word word) {
        RtfState state = parser.state();
        String name = word.name();
        if (state.target == Target.NOWHERE) {
            return true;
        }
        if (name.equals("fonttbl")) {
            state.target = Target.FONTS;
        } else if (name.equals("nesttableprops")) {
            parser.innerRow();
        } else if (name.equals("listtext") || name.equals("pntext")) {
            state.target = Target.LABEL;
        } else if (name.equals("shptxt")) {
            state.box = true;
            state.plainParagraph();
            parser.text().openBox();
        } else if (NOWHERE.contains(name) || (word.starred() && !STARRED_TEXT.contains(name))) {
            state.target = Target.NOWHERE;
        } else {
            return false;
        }
        return true;
    }

    private static boolean isCharacter(RtfParser parser, String name) {
        char c =
                switch (name) {
                    case "tab", "enspace", "emspace", "qmspace" -> ' ';
                    case "line", "lbr", "softline" -> '\n';
                    case "emdash" -> '—';
                    case "endash" -> '–';
                    case "bullet" -> '•';
                    case "lquote" -> '‘';
                    case "rquote" -> '’';
                    case "ldblquote" -> '“';
                    case "rdblquote" -> '”';
                    default -> 0;
                };
        if (c != 0) {
            parser.special(c);
        }
        return c != 0;
    }

    private static boolean isStructure(RtfParser parser, Word word) {
        RtfState state = parser.state();
        if (state.target != Target.TEXT) {
            return false;
        }
        switch (word.name()) {
            case "par", "sect" -> paragraph(parser);
            case "cell" -> parser.text().cell(state, 1);
            case "nestcell" -> parser.text().cell(state, Math.max(2, state.tableLevel));
            case "row" -> parser.text().row(1, parser.row());
            case "nestrow" -> parser.text().row(Math.max(2, state.tableLevel), parser.row());
            case "trowd" -> parser.newRow();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Ends a paragraph. */
    static void paragraph(RtfParser parser) {
        if (parser.state().target == Target.TEXT) {
            parser.text().paragraph(parser.state());
        }
    }
}
