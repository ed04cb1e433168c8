package vn.chitieu.app.web.compare;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.language.SafeText;
import vn.chitieu.extractor.link.IndicatorList;
import vn.chitieu.extractor.model.DocumentFacts;
import vn.chitieu.extractor.model.TargetAgency;

/** Texts of documents made fit for a page. Stateless, thread-safe. */
public final class Shown {

    private static final int YEAR = 4;
    private static final IndicatorList INDICATORS = IndicatorList.load();

    private Shown() {}

    /** The text; empty where there is none. */
    public static String text(@Nullable String text) {
        return text == null ? "" : SafeText.of(text).text();
    }

    /** The name of an indicator as documents write it. */
    public static String indicator(@Nullable String name) {
        return name == null ? "" : text(INDICATORS.spelled(name));
    }

    /** The same with a capital at its beginning. */
    public static String capital(@Nullable String name) {
        String shown = indicator(name);
        return shown.isEmpty() ? shown : shown.substring(0, 1).toUpperCase(Locale.ROOT) + shown.substring(1);
    }

    /** A document as people call it: its number, or else its type; its id where it has neither. */
    public static String document(String id, DocumentFacts facts) {
        String number = facts.number() == null ? text(facts.type()) : text(facts.number());
        return number.isEmpty() ? text(id) : number;
    }

    /** The same with place and year of issue, by which documents of one number are told apart. */
    public static String documentInPlace(String id, DocumentFacts facts) {
        @Nullable String day = facts.issuedOn();
        return Stream.of(
                        document(id, facts),
                        text(facts.place()),
                        day == null || day.length() < YEAR ? "" : day.substring(0, YEAR))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** Canonical names of agencies, each once. */
    public static List<String> agencies(List<TargetAgency> agencies) {
        return agencies.stream()
                .map(TargetAgency::canonical)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
