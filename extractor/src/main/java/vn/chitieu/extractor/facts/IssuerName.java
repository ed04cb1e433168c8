package vn.chitieu.extractor.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.citation.Issuers;
import vn.chitieu.extractor.citation.PhraseIndex;
import vn.chitieu.extractor.citation.PlaceNames;
import vn.chitieu.extractor.citation.Toneless;
import vn.chitieu.extractor.citation.Words;
import vn.chitieu.extractor.model.Span;

/** Completes and spells the issuer's name: a letterhead often leaves the province to the rest of the document. */
record IssuerName(List<FactLine> lines, Recaser recaser) {

    private static final int MAX_LINES = 400;
    private static final int MAX_LINE = 2_000;

    /** Folded ends of a name that already says what the place is. */
    private static final List<String> UNITS = List.of(" tinh", " thanh phô");

    private static final PhraseIndex<Boolean> VERBS = PhraseIndex.load(IssuerName.class, "issuing-verbs.tsv", "phrase");

    /** The full name for what a letterhead prints; null where neither it nor the body gives one. */
    @Nullable
    String of(@Nullable String printed) {
        String acting = printed == null ? acting() : printed;
        if (acting == null) {
            return null;
        }
        String name = withCapitals(FactLine.isShouted(acting) ? recaser.recase(acting) : acting);
        if (!Issuers.isLocal(name) || province(name) != null) {
            return name;
        }
        String full = firstLocal(Toneless.fold(name));
        return full == null ? completed(name) : full;
    }

    /** The name with every word behind a local head or a unit capitalised: it is the name of a place. */
    private static String withCapitals(String name) {
        StringBuilder text = new StringBuilder(Recaser.capitalized(name));
        boolean local = Issuers.isLocal(name);
        boolean place = local;
        for (int at = local ? Issuers.headEnd(name) : 0; at < name.length(); at++) {
            if (!Words.isWordStart(name, at)) {
                continue;
            }
            int unit = at == 0 ? -1 : PlaceNames.unitEnd(name, at, name.length());
            if (unit > 0) {
                place = true;
                text.setCharAt(at, Character.toLowerCase(name.charAt(at)));
                at = unit - 1;
            } else if (place) {
                text.setCharAt(at, Character.toUpperCase(name.charAt(at)));
            }
        }
        return text.toString();
    }

    /** The province named in a text, without its unit, or null. */
    static @Nullable String province(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Words.isWordStart(text, at)) {
                Span name = PlaceNames.provinceAt(text, at, text.length());
                if (name != null) {
                    return name.in(text);
                }
            }
        }
        return null;
    }

    /** The local issuer that the body shows at work: "Ủy ban nhân dân tỉnh ban hành …", "… yêu cầu …". */
    private @Nullable String acting() {
        for (FactLine line : body()) {
            String text = line.text();
            for (int at = 0; at < Math.min(text.length(), MAX_LINE); at++) {
                boolean capital = Character.isUpperCase(text.charAt(at)) && Words.isWordStart(text, at);
                Span span = capital ? Issuers.at(text, at, text.length()) : null;
                int behind = span == null ? text.length() : Words.skipBlanks(text, span.end(), text.length());
                if (span != null
                        && Issuers.isLocal(span.in(text))
                        && VERBS.at(text, behind, text.length()) != null
                        && !Toneless.fold(text.substring(0, at)).stripTrailing().endsWith(" cua")) {
                    return span.in(text);
                }
            }
        }
        return null;
    }

    /** The first local issuer with its province in the body whose folded name begins with {@code head}. */
    private @Nullable String firstLocal(String head) {
        for (FactLine line : body()) {
            String text = line.text();
            for (int at = 0; at < Math.min(text.length(), MAX_LINE); at++) {
                boolean capital = Character.isUpperCase(text.charAt(at)) && Words.isWordStart(text, at);
                Span span = capital ? Issuers.at(text, at, text.length()) : null;
                String name = span == null ? "" : span.in(text);
                if (Issuers.isLocal(name) && Toneless.fold(name).startsWith(head) && province(name) != null) {
                    return name;
                }
            }
        }
        return null;
    }

    /** "Ủy ban nhân dân tỉnh" with the province that the body names most; the unit that the name gives is kept. */
    private String completed(String name) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (FactLine line : body()) {
            countPlaces(line.text(), places);
        }
        String folded = Toneless.fold(name);
        boolean given = UNITS.stream().anyMatch(folded::endsWith);
        String most = "";
        int votes = 0;
        for (Map.Entry<String, Integer> place : places.entrySet()) {
            int unitEnd = PlaceNames.unitEnd(place.getKey(), 0, place.getKey().length());
            String unit = Toneless.fold(place.getKey().substring(0, unitEnd));
            if (place.getValue() > votes && (!given || folded.endsWith(unit))) {
                most = given ? place.getKey().substring(unitEnd).strip() : place.getKey();
                votes = place.getValue();
            }
        }
        return (name + ' ' + most).strip();
    }

    private static void countPlaces(String text, Map<String, Integer> places) {
        for (int at = 0; at < Math.min(text.length(), MAX_LINE); at++) {
            Span place = Words.isWordStart(text, at) ? PlaceNames.provinceAt(text, at, text.length()) : null;
            if (place != null) {
                String unit = text.substring(at, place.start()).strip().toLowerCase(Locale.ROOT);
                places.merge(unit + ' ' + place.in(text), 1, Integer::sum);
            }
        }
    }

    private List<FactLine> body() {
        return lines.subList(0, Math.min(lines.size(), MAX_LINES)).stream()
                .filter(line -> !line.shouted())
                .toList();
    }
}
