package vn.chitieu.index.query;

import java.util.stream.Collectors;

/** Trees in a short form for tests, without positions. */
final class Trees {

    private Trees() {}

    static String of(QueryNode node) {
        if (node instanceof QueryNode.And and) {
            return "(and " + and.nodes().stream().map(Trees::of).collect(Collectors.joining(" ")) + ")";
        }
        if (node instanceof QueryNode.Or or) {
            return "(or " + or.nodes().stream().map(Trees::of).collect(Collectors.joining(" ")) + ")";
        }
        if (node instanceof QueryNode.Not not) {
            return "(not " + of(not.node()) + ")";
        }
        if (node instanceof QueryNode.Word word) {
            return "<" + word.text() + ">" + (word.prefix() ? "*" : "");
        }
        if (node instanceof QueryNode.Phrase phrase) {
            return "<<" + phrase.text() + ">>";
        }
        if (node instanceof QueryNode.In in) {
            return in.field() + (in.phrase() ? "<<" + in.text() + ">>" : "<" + in.text() + ">");
        }
        if (node instanceof QueryNode.Has has) {
            return has.facet() + "<" + has.value() + ">";
        }
        if (node instanceof QueryNode.Number number) {
            return "NUMBER<" + number.number() + ">";
        }
        if (node instanceof QueryNode.Value value) {
            return "VALUE" + (value.fromIncluded() ? "[" : "]") + value.from() + " " + value.to()
                    + (value.toIncluded() ? "]" : "[");
        }
        if (node instanceof QueryNode.Time time) {
            return "TIME[" + time.fromYear() + " " + time.toYear() + "]";
        }
        if (node instanceof QueryNode.YearRange range) {
            return "YEAR[" + range.fromYear() + " " + range.toYear() + "]";
        }
        return "(all)";
    }
}
