package vn.chitieu.extractor.target;

import java.util.List;

/**
 * The values that a target's surroundings offer for one of its fields.
 *
 * @param target index of the target among those of its document
 * @param rule index of the value that the rules choose
 */
public record FieldChoice(Field field, int target, List<Option> options, int rule) {

    public FieldChoice {
        options = List.copyOf(options);
    }

    /** Fields whose values are chosen. */
    public enum Field {
        TIME,
        LEAD
    }

    /**
     * One value.
     *
     * @param names the time, or the names of the agencies; empty for none
     * @param features where the value stands, as features of a model
     */
    public record Option(List<String> names, List<String> features) {

        public Option {
            names = List.copyOf(names);
            features = List.copyOf(features);
        }
    }
}
