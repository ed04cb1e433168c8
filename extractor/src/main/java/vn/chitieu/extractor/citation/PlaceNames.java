package vn.chitieu.extractor.citation;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.lexicon.LexiconTable;
import vn.chitieu.extractor.model.Span;

/** Recognises "tỉnh", "thành phố Bến Lội" and the like: a unit and a name in capitals. Thread-safe. */
public final class PlaceNames {

    private static final int MAX_SYLLABLES = 4;

    private static final PhraseIndex<String> UNITS = load();

    private PlaceNames() {}

    private static PhraseIndex<String> load() {
        Map<String, String> units = new LinkedHashMap<>();
        for (LexiconTable.Row row :
                LexiconTable.load(PlaceNames.class, "place-units.tsv").rows()) {
            units.put(row.get("unit"), row.get("level"));
        }
        return new PhraseIndex<>(units);
    }

    /** Offset behind the unit and the name that follow {@code from}, or {@code from} where neither does. */
    public static int end(String text, int from, int to) {
        int start = Words.skipBlanks(text, from, to);
        PhraseIndex.Match<String> unit = start > from ? UNITS.at(text, start, to) : null;
        int end = unit == null ? from : unit.end();
        if (unit != null && end < to && text.charAt(end) == '.' && end - start <= 2) {
            end++;
        }
        return capitalsEnd(text, end, to);
    }

    /** Offset behind the unit of administration that stands at {@code from}, or -1. */
    public static int unitEnd(String text, int from, int to) {
        PhraseIndex.Match<String> unit = UNITS.at(text, from, to);
        return unit == null ? -1 : unit.end();
    }

    /** The name alone of the province or city that begins at {@code from} with its unit, or null. */
    public static @Nullable Span provinceAt(String text, int from, int to) {
        PhraseIndex.Match<String> unit = UNITS.at(text, from, to);
        if (unit == null || !unit.value().equals("province")) {
            return null;
        }
        int start = unit.end() < to && text.charAt(unit.end()) == '.' ? unit.end() + 1 : unit.end();
        int end = capitalsEnd(text, start, to);
        start = Words.skipBlanks(text, start, to);
        return end > start ? new Span(start, end) : null;
    }

    private static int capitalsEnd(String text, int from, int to) {
        int end = from;
        for (int syllables = 0; syllables < MAX_SYLLABLES; syllables++) {
            int start = Words.skipBlanks(text, end, Math.min(to, end + 3));
            if (start < to && text.charAt(start) == '-' && syllables > 0) {
                start = Words.skipBlanks(text, start + 1, Math.min(to, start + 3));
            }
            if (start >= to || !Character.isUpperCase(text.charAt(start)) || isOther(text, start, to)) {
                break;
            }
            end = Words.wordEnd(text, start, to);
        }
        return end;
    }

    /** Words in capitals that are no part of a place: a type of document, a session, a verb in a title. */
    private static boolean isOther(String text, int start, int to) {
        return DocumentTypes.at(text, start, to) != null
                || Toneless.match(text, start, to, "khoa") >= 0
                || Toneless.match(text, start, to, "ky hop") >= 0
                || Toneless.match(text, start, to, "đang bô") >= 0
                || NameEnds.at(text, start, to)
                || lowered(text, start, to);
    }

    private static boolean lowered(String text, int start, int to) {
        String words = text.substring(start, Math.min(to, start + 24)).toLowerCase(Locale.ROOT);
        return NameEnds.at(words, 0, words.length());
    }
}
