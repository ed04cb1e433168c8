package vn.chitieu.app;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.answer.IndicatorText;
import vn.chitieu.app.export.FoundHits;
import vn.chitieu.app.language.Messages;
import vn.chitieu.app.language.SafeText;
import vn.chitieu.app.language.ValueText;
import vn.chitieu.extractor.model.AgencyMention;
import vn.chitieu.extractor.model.DocumentFacts;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.extractor.model.TargetAgency;
import vn.chitieu.index.ClauseIndex;
import vn.chitieu.index.model.Explanation;
import vn.chitieu.index.model.Hit;

/** Answers as tables for people, with what they should know of them. */
final class HitText {

    private final Messages messages;
    private final Screen screen;
    private final AnswerNotes notes;
    private final ValueText values;

    HitText(Messages messages, Screen screen, ClauseIndex index) {
        this.messages = messages;
        this.screen = screen;
        this.notes = new AnswerNotes(messages, index);
        this.values = new ValueText(messages);
    }

    /** Clauses: path, text, agencies and document. */
    String clauses(FoundHits found) throws IOException {
        TextTable table = new TextTable(
                List.of(
                        TextTable.Column.number("#"),
                        TextTable.Column.text(messages.text("column.document"), 14, 3),
                        TextTable.Column.text(messages.text("column.path"), 14, 3),
                        TextTable.Column.text(messages.text("column.text"), 24, 4),
                        TextTable.Column.text(messages.text("column.lead"), 10, 3)),
                screen);
        int number = found.request().offset();
        for (Hit hit : found.hits()) {
            number++;
            table.add(List.of(
                    cell(values.number(number)),
                    cell(document(hit)),
                    cell(hit.clause().path()),
                    text(hit),
                    cell(agencies(hit))));
        }
        return whole(found, table);
    }

    /** Targets: indicator, value, unit, time, agency, document and clause. */
    String targets(FoundHits found) throws IOException {
        TextTable table = new TextTable(
                List.of(
                        TextTable.Column.number("#"),
                        TextTable.Column.text(messages.text("column.indicator"), 20, 4),
                        TextTable.Column.number(messages.text("column.value")),
                        TextTable.Column.text(messages.text("column.unit"), 6, 2),
                        TextTable.Column.text(messages.text("column.time"), 9, 2),
                        TextTable.Column.text(messages.text("column.lead"), 10, 3),
                        TextTable.Column.text(messages.text("column.document"), 12, 3),
                        TextTable.Column.text(messages.text("column.path"), 10, 3)),
                screen);
        int number = found.request().offset();
        for (Hit hit : found.hits()) {
            number++;
            Target target = hit.target();
            if (target == null) {
                continue;
            }
            table.add(List.of(
                    cell(values.number(number)),
                    IndicatorText.of(hit, target),
                    cell(values.of(target)),
                    cell(target.unit()),
                    cell(values.time(target.time())),
                    cell(agencies(hit)),
                    cell(document(hit)),
                    cell(target.path())));
        }
        return whole(found, table);
    }

    private String whole(FoundHits found, TextTable table) throws IOException {
        StringBuilder out = new StringBuilder();
        out.append(notes.before(found));
        if (!found.hits().isEmpty()) {
            out.append(table.text());
        }
        out.append(explanations(found));
        out.append(notes.facets(found.result().facets()));
        return out.append(notes.after(found)).toString();
    }

    private String explanations(FoundHits found) {
        TextTable table = new TextTable(
                List.of(
                        TextTable.Column.number("#"),
                        TextTable.Column.number(messages.text("column.score")),
                        TextTable.Column.text(messages.text("column.word"), 8, 2),
                        TextTable.Column.text(messages.text("column.form"), 6, 1),
                        TextTable.Column.number(messages.text("column.rarity")),
                        TextTable.Column.text(messages.text("column.found"), 10, 3)),
                screen);
        boolean any = false;
        int number = found.request().offset();
        for (Hit hit : found.hits()) {
            number++;
            Explanation explanation = hit.explanation();
            if (explanation == null) {
                continue;
            }
            any = true;
            table.add(List.of(
                    cell(values.number(number)),
                    cell(values.decimal(explanation.score())),
                    cell(messages.text("explain.sum")),
                    cell(""),
                    cell(""),
                    cell("")));
            for (Explanation.Part part : explanation.parts()) {
                table.add(List.of(
                        cell(""),
                        cell(values.decimal(part.score())),
                        cell(part.word()),
                        cell(part.form()),
                        cell(values.decimal(part.rarity())),
                        cell(String.join(", ", part.found()))));
            }
        }
        return any ? "\n" + table.text() : "";
    }

    private static SafeText cell(@Nullable String text) {
        return SafeText.of(text == null ? "" : text);
    }

    /** The own text of the clause; its heading, which is all of the text of some, stands there where it has none. */
    private static SafeText text(Hit hit) {
        String heading = hit.clause().heading();
        return hit.text().isBlank() && heading != null ? SafeText.of(heading) : SafeText.of(hit.text(), hit.marks());
    }

    private String document(Hit hit) {
        String copies = hit.copies().isEmpty()
                ? ""
                : " " + messages.text("hit.copies", hit.copies().size());
        return document(hit.documentId(), hit.document()) + copies;
    }

    /** What a document is called in a table: its number, else its title, else its id; with place and year. */
    static String document(String id, DocumentFacts document) {
        String title = document.title();
        String name = document.number() != null ? document.number() : title != null ? title : id;
        String issuedOn = document.issuedOn();
        String place = document.place() == null ? "" : " " + document.place();
        String year = issuedOn == null || issuedOn.length() < 4 ? "" : " " + issuedOn.substring(0, 4);
        return name + place + year;
    }

    private static String agencies(Hit hit) {
        Target target = hit.target();
        return target != null
                ? target.lead().stream().map(TargetAgency::canonical).distinct().collect(Collectors.joining("; "))
                : hit.clause().lead().stream()
                        .map(AgencyMention::canonical)
                        .distinct()
                        .collect(Collectors.joining("; "));
    }
}
