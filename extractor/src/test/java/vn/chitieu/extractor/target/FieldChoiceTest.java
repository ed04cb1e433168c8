package vn.chitieu.extractor.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chitieu.extractor.Extractor;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.extractor.model.TargetAgency;
import vn.chitieu.extractor.nlp.Models;
import vn.chitieu.extractor.nlp.Switches;
import vn.chitieu.extractor.read.UnreadableDocumentException;

/** What is offered for the time and the agencies of a target, and who chooses. */
class FieldChoiceTest {

    private static final String TEXT = """
            KẾ HOẠCH
            Phát triển chợ giai đoạn 2026 - 2030
            I. MỤC TIÊU ĐẾN NĂM 2028
            1. Sở Công Thương chủ trì xây mới 12 chợ vào năm 2027, sửa chữa 5 chợ.
            """;

    private static List<Target> extract(Arbiter arbiter) throws UnreadableDocumentException {
        return Extractor.create(arbiter)
                .extract("a.txt", TEXT.getBytes(StandardCharsets.UTF_8))
                .targets();
    }

    /** Takes the last of the values offered for each field. */
    private record Last(List<FieldChoice> seen) implements Arbiter {

        @Override
        public Verdict judge(Candidate candidate) {
            return RULES.judge(candidate);
        }

        @Override
        public Chosen choose(FieldChoice choice) {
            seen.add(choice);
            return new Chosen(choice.options().size() - 1, 0.5, 0.5);
        }
    }

    private static List<List<String>> offered(List<FieldChoice> choices, FieldChoice.Field field) {
        return choices.stream()
                .filter(choice -> choice.field() == field && choice.target() == 0)
                .flatMap(choice -> choice.options().stream().map(FieldChoice.Option::names))
                .toList();
    }

    @Test
    void theTimesOfSentenceHeadingAndPlanAndTheAgenciesAreOffered() throws UnreadableDocumentException {
        List<FieldChoice> seen = new ArrayList<>();
        List<Target> targets = extract(new Last(seen));
        assertThat(offered(seen, FieldChoice.Field.TIME))
                .containsExactly(List.of("2027"), List.of("2028"), List.of("2026/2030"));
        assertThat(offered(seen, FieldChoice.Field.LEAD)).containsExactly(List.of("Sở Công Thương"), List.of());
        assertThat(targets.get(0).time()).isEqualTo("2026/2030");
        assertThat(targets.get(0).spans().time()).isNull();
        assertThat(targets.get(0).lead()).isEmpty();
    }

    @Test
    void theRulesChooseTheirOwn() throws UnreadableDocumentException {
        Target target = extract(Arbiter.RULES).get(0);
        assertThat(target.time()).isEqualTo("2027");
        assertThat(target.lead()).extracting(TargetAgency::name).containsExactly("Sở Công Thương");
    }

    @Test
    void aModelTakesAnotherValueOnlyWhereItsLeadIsLargeEnough() {
        Models models = Models.shipped();
        FieldChoice.Option likely = new FieldChoice.Option(
                List.of("2027"), List.of("time:source=sentence", "time:role=DUE", "time:distance=behind0"));
        FieldChoice.Option unlikely = new FieldChoice.Option(List.of("2025"), List.of("time:role=BASELINE"));
        FieldChoice choice = new FieldChoice(FieldChoice.Field.TIME, 0, List.of(unlikely, likely), 0);
        Chosen never = arbiter(models, 1).choose(choice);
        assertThat(never.option()).isZero();
        assertThat(never.margin()).isPositive();
        assertThat(arbiter(models, never.margin() / 2).choose(choice).option()).isEqualTo(1);
    }

    private static ModelArbiter arbiter(Models models, double above) {
        Switches switches = new Switches(true, false, 0, 1, above, 1);
        return new ModelArbiter(models.targets(), models.fields(), switches, Proposers.RULES);
    }
}
