package vn.chitieu.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import vn.chitieu.app.batch.DocumentExtraction;
import vn.chitieu.app.language.Messages;
import vn.chitieu.extractor.isolate.Answer;
import vn.chitieu.extractor.model.Diagnostic;
import vn.chitieu.extractor.model.DocumentFacts;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Source;
import vn.chitieu.extractor.read.DocumentBytes;
import vn.chitieu.extractor.read.ReadCode;
import vn.chitieu.extractor.read.ReadLimits;
import vn.chitieu.extractor.read.ReadListener;
import vn.chitieu.extractor.read.UnreadableDocumentException;

/** Runs the program inside the test, with an extraction that only echoes the text. */
final class Program {

    /** What a run left behind. */
    record Run(int status, String out, String err) {}

    private Program() {}

    static Run run(Object... arguments) {
        return run(Locale.ENGLISH, settings -> Program::echo, arguments);
    }

    static Run run(Locale locale, DocumentExtraction.Start start, Object... arguments) {
        return run(locale, Screen.NONE, start, Program::noLibrary, arguments);
    }

    private static OpenLibrary noLibrary(Path home, boolean writable) throws IOException {
        throw new IOException("no library");
    }

    /** Runs a command that asks a library. */
    static Run ask(Locale locale, Screen screen, OpenLibrary.Start libraries, Object... arguments) {
        return run(locale, screen, settings -> Program::echo, libraries, arguments);
    }

    /** Runs a command that loads into a library. */
    static Run load(Locale locale, DocumentExtraction.Start start, OpenLibrary.Start libraries, Object... arguments) {
        return run(locale, Screen.NONE, start, libraries, arguments);
    }

    private static Run run(
            Locale locale,
            Screen screen,
            DocumentExtraction.Start start,
            OpenLibrary.Start libraries,
            Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(out, new PrintStream(err, true, StandardCharsets.UTF_8), false, screen);
        String[] texts = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        int status = Chitieu.commandLine(Messages.of(locale), console, start, libraries)
                .execute(texts);
        return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** An extraction whose text is the content; a content that begins with {@code bad} cannot be read. */
    static Answer echo(String name, Path file, ReadListener listener) throws UnreadableDocumentException, IOException {
        byte[] content = DocumentBytes.of(file, ReadLimits.DEFAULT);
        String text = new String(content, StandardCharsets.UTF_8);
        if (text.startsWith("bad")) {
            throw ReadCode.BINARY.unreadable("made to fail");
        }
        if (text.startsWith("defect")) {
            throw new IllegalStateException("made to break");
        }
        Source source = new Source(name, "text/plain", content.length, sha256(content), null, false);
        DocumentFacts facts = new DocumentFacts(name, null, null, null, null, null, null, null, null, null, source);
        List<Diagnostic> diagnostics =
                text.startsWith("cut") ? List.of(ReadCode.CUT.diagnostic("made to be cut")) : List.of();
        return new Answer.Document(new Extraction(
                Extraction.SCHEMA,
                facts,
                text,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                diagnostics,
                List.of()));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
