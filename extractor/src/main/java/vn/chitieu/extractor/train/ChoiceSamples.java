package vn.chitieu.extractor.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.chitieu.extractor.annotation.TargetFacts;
import vn.chitieu.extractor.nlp.Models;
import vn.chitieu.extractor.score.AgencyFolding;
import vn.chitieu.extractor.score.TargetPair;
import vn.chitieu.extractor.target.FieldChoice;

/** What the annotation says of the values that were offered for fields. Stateless, thread-safe. */
final class ChoiceSamples {

    private static final String WRONG = "WRONG";

    private ChoiceSamples() {}

    /** One observation for each value offered to a target that answers an annotated one. */
    static List<Observation> of(List<FieldChoice> choices, List<TargetPair> pairs) {
        Map<Integer, TargetFacts> expected = new HashMap<>();
        pairs.forEach(pair -> expected.put(pair.foundIndex(), pair.expected()));
        List<Observation> observations = new ArrayList<>();
        for (FieldChoice choice : choices) {
            TargetFacts facts = expected.get(choice.target());
            if (facts != null && choice.options().size() > 1) {
                for (FieldChoice.Option option : choice.options()) {
                    String outcome = isRight(choice.field(), option.names(), facts) ? Models.RIGHT : WRONG;
                    observations.add(new Observation(outcome, option.features()));
                }
            }
        }
        return observations;
    }

    static boolean isRight(FieldChoice.Field field, List<String> names, TargetFacts expected) {
        if (field == FieldChoice.Field.TIME) {
            return Objects.equals(expected.time(), names.isEmpty() ? null : names.get(0));
        }
        return AgencyFolding.foldAll(names).equals(AgencyFolding.foldAll(expected.lead()))
                || expected.leadInherited() && names.isEmpty();
    }
}
