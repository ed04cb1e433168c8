package vn.chitieu.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import vn.chitieu.app.language.Messages;
import vn.chitieu.app.language.SafeText;
import vn.chitieu.index.store.LibraryDocument;

/** The documents of a library, for people or for programs. */
final class DocumentTable {

    private static final ObjectWriter JSON = new ObjectMapper().writer();

    /** The forms of the list. */
    enum Format {
        /** A table. */
        TABLE,
        /** A line of JSON a document. */
        JSON
    }

    private final Messages messages;
    private final Screen screen;

    DocumentTable(Messages messages, Screen screen) {
        this.messages = messages;
        this.screen = screen;
    }

    byte[] bytes(List<LibraryDocument> documents, Format format) throws JsonProcessingException {
        String text = format == Format.JSON ? json(documents) : table(documents);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String json(List<LibraryDocument> documents) throws JsonProcessingException {
        StringBuilder lines = new StringBuilder();
        for (LibraryDocument document : documents) {
            lines.append(JSON.writeValueAsString(document)).append('\n');
        }
        return lines.toString();
    }

    private String table(List<LibraryDocument> documents) {
        TextTable table = new TextTable(
                List.of(
                        TextTable.Column.text(messages.text("index.list.id"), 30, 3),
                        TextTable.Column.text(messages.text("index.list.number"), 10, 2),
                        TextTable.Column.text(messages.text("index.list.date"), 10, 1),
                        TextTable.Column.number(messages.text("index.list.clauses")),
                        TextTable.Column.number(messages.text("index.list.targets")),
                        TextTable.Column.text(messages.text("index.list.copyOf"), 10, 3),
                        TextTable.Column.text(messages.text("index.list.name"), 10, 2)),
                screen);
        for (LibraryDocument document : documents) {
            table.add(List.of(
                    SafeText.of(document.id()),
                    SafeText.of(Objects.toString(document.number(), "")),
                    SafeText.of(Objects.toString(document.issuedOn(), "")),
                    SafeText.of(Integer.toString(document.clauses())),
                    SafeText.of(Integer.toString(document.targets())),
                    SafeText.of(Objects.toString(document.copyOf(), "")),
                    SafeText.of(document.name())));
        }
        return table.text();
    }
}
