package vn.chitieu.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.chitieu.extractor.model.DocumentFacts;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Source;
import vn.chitieu.extractor.read.UnreadableDocumentException;

/** Runs the program inside the test, with an extraction that only echoes the text. */
final class Program {

    /** What a run left behind. */
    record Run(int status, String out, String err) {}

    private Program() {}

    static Run run(Object... arguments) {
        return run(Locale.ENGLISH, Program::echo, arguments);
    }

    static Run run(Locale locale, DocumentExtraction extraction, Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(out, new PrintStream(err, true, StandardCharsets.UTF_8), false);
        String[] texts = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        int status =
                Chitieu.commandLine(Messages.of(locale), console, extraction).execute(texts);
        return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** An extraction whose text is the content; a content that begins with {@code bad} cannot be read. */
    static Extraction echo(String name, byte[] content) throws UnreadableDocumentException {
        String text = new String(content, StandardCharsets.UTF_8);
        if (text.startsWith("bad")) {
            throw new UnreadableDocumentException("READ-003", "made to fail");
        }
        if (text.startsWith("defect")) {
            throw new IllegalStateException("made to break");
        }
        Source source = new Source(name, "text/plain", content.length, "", null, false);
        DocumentFacts facts = new DocumentFacts(name, null, null, null, null, null, null, null, null, null, source);
        return new Extraction(
                Extraction.SCHEMA,
                facts,
                text,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
