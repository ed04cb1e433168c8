package vn.chitieu.app.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Change;
import vn.chitieu.extractor.model.Comparator;
import vn.chitieu.extractor.model.DocumentFacts;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Source;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.extractor.model.TargetKind;
import vn.chitieu.extractor.model.TargetSpans;

/** Targets and plans of few words. */
final class Invented {

    private Invented() {}

    /**
     * A target in the form {@code words [#id] [<whole] ; value ; unit ; time}: the value is a number behind a comparator
     * ({@code > >= < <= ~}), a range {@code a-b}, either behind {@code +} or {@code -} where it is a change, or empty.
     */
    static Target target(String text) {
        String[] parts = text.split(";", -1);
        String[] names = parts[0].split("<", 2);
        String[] words = names[0].split("#", 2);
        String value = parts[1].strip();
        @Nullable
        Change change = value.startsWith("+") ? Change.INCREASE : value.startsWith("-") ? Change.DECREASE : null;
        String figure = change == null ? value : value.substring(1);
        int digits = 0;
        while (digits < figure.length() && "<>=~ ".indexOf(figure.charAt(digits)) >= 0) {
            digits++;
        }
        String[] bounds = figure.substring(digits).split("-", 2);
        boolean number = !value.isEmpty();
        boolean milestone = !number && !parts[3].isBlank();
        return new Target(
                "t",
                "dieu-1",
                "Điều 1",
                number ? TargetKind.QUANTITATIVE : milestone ? TargetKind.MILESTONE : TargetKind.QUALITATIVE,
                words[0].strip(),
                words.length > 1 ? words[1].strip() : null,
                names.length > 1 ? names[1].strip() : null,
                comparator(figure.substring(0, digits).strip(), bounds.length > 1, number),
                number ? new BigDecimal(bounds[0]) : null,
                bounds.length > 1 ? new BigDecimal(bounds[1]) : null,
                change,
                orNull(parts[2]),
                orNull(parts[3]),
                List.of(),
                List.of(),
                text,
                0,
                1,
                new TargetSpans(null, null, null, null),
                1,
                "test",
                null);
    }

    private static @Nullable Comparator comparator(String sign, boolean range, boolean number) {
        if (!number) {
            return null;
        }
        return switch (sign) {
            case ">" -> Comparator.GT;
            case ">=" -> Comparator.GTE;
            case "<" -> Comparator.LT;
            case "<=" -> Comparator.LTE;
            case "~" -> Comparator.APPROX;
            default -> range ? Comparator.RANGE : Comparator.EQ;
        };
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    static DocumentFacts facts(String id, @Nullable String place, @Nullable String period) {
        Source source = new Source(id + ".txt", "text/plain", 1, "0", null, false);
        return new DocumentFacts(id, null, null, null, null, place, null, null, null, period, source);
    }

    static Extraction plan(@Nullable String period, Target... targets) {
        return new Extraction(
                Extraction.SCHEMA,
                facts("plan", null, period),
                "",
                List.of(),
                new ArrayList<>(List.of(targets)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
