package vn.chitieu.extractor.citation;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.lexicon.LexiconTable;
import vn.chitieu.extractor.model.Span;

/**
 * Recognises the name of an agency that issues documents: a head from the lexicon, and behind it what that head takes
 * as part of its name. Agencies of any province or ministry are recognised. Thread-safe.
 */
public final class Issuers {

    private static final int MAX_NAME = 110;
    private static final int MAX_DEPTH = 3;

    private enum Tail {
        NONE,
        PLACE,
        NAME,
        OF,
        SESSION
    }

    private record Head(String name, Tail tail) {}

    private static final PhraseIndex<Head> HEADS = load();

    private Issuers() {}

    private static PhraseIndex<Head> load() {
        Map<String, Head> heads = new LinkedHashMap<>();
        for (LexiconTable.Row row :
                LexiconTable.load(Issuers.class, "issuers.tsv").rows()) {
            String name = row.get("head");
            heads.put(name, new Head(name, Tail.valueOf(row.get("tail").toUpperCase(Locale.ROOT))));
        }
        return new PhraseIndex<>(heads);
    }

    /** The issuer's name that begins at {@code from} and ends by {@code to}, or null. */
    public static @Nullable Span at(String text, int from, int to) {
        int end = end(text, from, Math.min(to, from + MAX_NAME), 0);
        return end < 0 ? null : new Span(from, end);
    }

    /** Whether the text begins with an issuer that every province, district or commune has. */
    public static boolean isLocal(String text) {
        PhraseIndex.Match<Head> head = head(text, 0, text.length());
        return head != null && head.value().tail() == Tail.PLACE;
    }

    /** Offset behind the words that begin the issuer's name at the start of the text; 0 where there is none. */
    public static int headEnd(String text) {
        PhraseIndex.Match<Head> head = head(text, 0, text.length());
        return head == null ? 0 : head.end();
    }

    /** Whether a word that begins an issuer's name stands at {@code from}. */
    static boolean startsAt(String text, int from, int to) {
        return head(text, from, to) != null;
    }

    private static int end(String text, int from, int to, int depth) {
        PhraseIndex.Match<Head> head = head(text, from, to);
        if (head == null || depth > MAX_DEPTH) {
            return -1;
        }
        return switch (head.value().tail()) {
            case NONE -> head.end();
            case PLACE -> PlaceNames.end(text, head.end(), to);
            case NAME -> ofEnd(text, FieldNames.end(text, head.end(), to), to, depth);
            case OF -> ofEnd(text, head.end(), to, depth);
            case SESSION -> SessionNames.end(text, head.end(), to);
        };
    }

    /** A head of one syllable needs a capital: "bộ" and "ban" are words of every text. */
    private static PhraseIndex.@Nullable Match<Head> head(String text, int from, int to) {
        PhraseIndex.Match<Head> head = HEADS.at(text, from, to);
        boolean single = head != null && head.value().name().indexOf(' ') < 0;
        return single && !Character.isUpperCase(text.charAt(from)) ? null : head;
    }

    private static int ofEnd(String text, int nameEnd, int to, int depth) {
        int next = Words.skipBlanks(text, nameEnd, to);
        int of = Toneless.match(text, next, to, "cua");
        int start = of < 0 ? next : Words.skipBlanks(text, of, to);
        int end = start < to && start > nameEnd ? end(text, start, to, depth + 1) : -1;
        return end < 0 ? nameEnd : end;
    }
}
