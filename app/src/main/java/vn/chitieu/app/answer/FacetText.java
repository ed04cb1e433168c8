package vn.chitieu.app.answer;

import java.util.Locale;
import vn.chitieu.app.language.Messages;
import vn.chitieu.app.language.SafeText;
import vn.chitieu.app.language.ValueText;
import vn.chitieu.extractor.link.IndicatorList;
import vn.chitieu.extractor.model.Comparator;
import vn.chitieu.index.model.Facet;

/** What people call values of facets: kinds and comparators have names for programs. Immutable and thread-safe. */
public record FacetText(Messages messages) {

    private static final IndicatorList INDICATORS = IndicatorList.load();

    /** The facet. */
    public String of(Facet facet) {
        return messages.text("facet." + facet);
    }

    /** A value of a facet, fit to be shown. */
    public String of(Facet facet, String value) {
        String name = value.toUpperCase(Locale.ROOT);
        return switch (facet) {
            case KIND -> messages.has("kind." + name) ? messages.text("kind." + name) : safe(value);
            case COMPARATOR -> comparator(name, value);
            case INDICATOR -> safe(INDICATORS.spelled(value));
            default -> safe(value);
        };
    }

    private static String comparator(String name, String value) {
        for (Comparator comparator : Comparator.values()) {
            if (comparator.name().equals(name)) {
                return switch (comparator) {
                    case EQ -> "=";
                    case RANGE -> "–";
                    case GT, GTE, LT, LTE, APPROX -> ValueText.sign(comparator).strip();
                };
            }
        }
        return safe(value);
    }

    private static String safe(String text) {
        return SafeText.of(text).text();
    }
}
