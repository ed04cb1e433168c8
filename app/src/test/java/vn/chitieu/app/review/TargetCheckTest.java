package vn.chitieu.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.extractor.model.Change;
import vn.chitieu.extractor.model.Comparator;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.extractor.model.TargetKind;

/** What a form may make of a target, and what it is told. */
class TargetCheckTest {

    private static final Extraction BASE = Sample.extraction();
    private static final Target GRDP = Sample.target(BASE, "11.800");

    private static TargetCheck.Checked check(String... changes) {
        Map<String, String> fields = new HashMap<>(TargetFields.of(GRDP).values());
        for (int i = 0; i < changes.length; i += 2) {
            fields.put(changes[i], changes[i + 1]);
        }
        return TargetCheck.check(BASE, GRDP, new TargetFields(fields));
    }

    private static Target good(String... changes) {
        TargetCheck.Checked checked = check(changes);
        assertThat(checked.errors()).isEmpty();
        return checked.target();
    }

    private static String error(String field, String... changes) {
        TargetCheck.Checked checked = check(changes);
        assertThat(checked.target()).isNull();
        assertThat(checked.errors()).containsKey(field);
        return checked.errors().get(field).key().replace("review.error.", "");
    }

    @Test
    void theFieldsOfATargetMakeTheSameTarget() {
        for (Target target : BASE.targets()) {
            TargetCheck.Checked checked = TargetCheck.check(BASE, target, TargetFields.of(target));
            assertThat(checked.errors()).isEmpty();
            assertThat(checked.target())
                    .usingRecursiveComparison()
                    .ignoringFields("confidence", "by")
                    .withEqualsForType((one, other) -> one.compareTo(other) == 0, BigDecimal.class)
                    .isEqualTo(target);
        }
    }

    @Test
    void anUnknownChangeIsRefusedAndDoesNotDeleteTheOneThatIsThere() {
        assertThat(error("change", "change", "UP")).isEqualTo("change");
        assertThat(good("change", "INCREASE").change()).isEqualTo(Change.INCREASE);
        assertThat(good("change", "").change()).isNull();
    }

    @Test
    void agenciesAreCountedOnceAndBounded() {
        String agency = "Sở Nông nghiệp và Môi trường";
        assertThat(good("lead", agency + "\n" + agency).lead()).hasSize(1);
        String many =
                IntStream.rangeClosed(1, 51).mapToObj(i -> agency + " " + i).collect(Collectors.joining("\n"));
        assertThat(error("lead", "lead", many)).isEqualTo("agencies");
        assertThat(error("coordinating", "coordinating", "a".repeat(1_001))).isEqualTo("long");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"11.800 | 11800", "12,5 | 12.5", "1.234.567,25 | 1234567.25", "-0,5 | -0.5", "7 | 7"})
    void numbersAreReadTheVietnameseWay(String typed, String value) {
        assertThat(good("value", typed).value()).isEqualByComparingTo(value);
        assertThat(TargetFields.number(new BigDecimal(value))).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mười", "1,2,3.4", "12 5", "1..2", "%", "1e5"})
    void whatIsNoNumberIsRefused(String typed) {
        assertThat(error("value", "value", typed)).isEqualTo("number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025", "2021-Q4", "2021-07", "2026-12-31", "2021/2025", "2026-Q3/2027-Q1", "2024-02-29"})
    void timesOfTheOutputAreTaken(String time) {
        assertThat(good("time", time).time()).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2021-Q5", "2021-13", "2026-02-30", "2025/2021", "2025/2025", "năm 2025", "31/12/2026", "25"})
    void otherTimesAreRefused(String time) {
        assertThat(error("time", "time", time)).isEqualTo("time");
    }

    @Test
    void aQuantitativeTargetNeedsComparatorAndValue() {
        assertThat(error("comparator", "comparator", "")).isEqualTo("comparator");
        assertThat(error("value", "value", "")).isEqualTo("value");
        assertThat(error("indicator", "indicator", " ")).isEqualTo("needed");
        assertThat(error("kind", "kind", "X")).isEqualTo("kind");
    }

    @Test
    void anUpperBoundBelongsToARangeOnly() {
        assertThat(good("comparator", "RANGE", "value", "10", "upper", "12").comparator())
                .isEqualTo(Comparator.RANGE);
        assertThat(error("upper", "comparator", "RANGE", "value", "10")).isEqualTo("upper");
        assertThat(error("upper", "comparator", "RANGE", "value", "10", "upper", "10"))
                .isEqualTo("upper");
        assertThat(error("upper", "upper", "12.000")).isEqualTo("range-only");
    }

    @Test
    void otherKindsHaveNoFigures() {
        String[] rank = {"kind", "QUALITATIVE", "comparator", "", "value", "", "unit", ""};
        assertThat(good(rank).kind()).isEqualTo(TargetKind.QUALITATIVE);
        assertThat(error("value", "kind", "QUALITATIVE")).isEqualTo("quantitative-only");
        assertThat(error("time", "kind", "MILESTONE", "comparator", "", "value", "", "unit", "", "time", ""))
                .isEqualTo("due");
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "9, 5", "-1, 5", "0, 99999999", "x, 5", "'', ''"})
    void aPassageIsAPassageOfTheText(String start, String end) {
        assertThat(error("start", "start", start, "end", end)).isEqualTo("passage");
    }

    @Test
    void theQuoteIsThatOfTheOffsets() {
        Target moved = good("start", Integer.toString(GRDP.start()), "end", Integer.toString(GRDP.end() - 4));
        assertThat(moved.quote()).isEqualTo(BASE.text().substring(moved.start(), moved.end()));
    }

    @Test
    void anAgencyIsNamedAsTheDocumentDoes() {
        Target led = good("lead", "Sở Nông nghiệp và Môi trường\n");
        assertThat(led.lead()).singleElement().satisfies(agency -> {
            assertThat(BASE.text().substring(agency.start(), agency.end())).isEqualTo(agency.name());
            assertThat(agency.inherited()).isTrue();
        });
        assertThat(check("lead", "Sở Vũ trụ").errors().get("lead").detail()).isEqualTo("Sở Vũ trụ");
    }

    @Test
    void thePlaceOfRewordedPartsIsLookedForInThePassage() {
        Target named = good("indicator", "GRDP");
        assertThat(named.spans().indicator().in(BASE.text())).isEqualTo("GRDP");
        assertThat(good("unit", "đô la Mỹ").spans().unit()).isNull();
        assertThat(good("unit", "đô la Mỹ").spans().value())
                .isEqualTo(GRDP.spans().value());
    }

    @Test
    void noCharacterIsCutInTwo() {
        Extraction base = Sample.extraction(Sample.TEXT.replace("GRDP", "\uD83C\uDF33GRDP"));
        int tree = base.text().indexOf("\uD83C\uDF33");
        Target target = Sample.target(base, "11.800");
        Map<String, String> fields = new HashMap<>(TargetFields.of(target).values());
        fields.put("start", Integer.toString(tree + 1));
        assertThat(TargetCheck.check(base, target, new TargetFields(fields)).errors())
                .containsKey("start");
        fields.put("start", Integer.toString(tree));
        assertThat(TargetCheck.check(base, target, new TargetFields(fields)).errors())
                .isEmpty();
    }
}
