package vn.chitieu.app.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.chitieu.extractor.model.Outcome;

/**
 * What became of each input that was ever extracted into a folder, kept there as {@value #NAME}: a line an input, with
 * its key, outcome, code and detail between tabs, sorted. For one thread.
 */
public final class Account {

    /** No result has this ending, so that none is ever overwritten. */
    public static final String NAME = "account.tsv";

    private static final String HEADER = "input\toutcome\tcode\tdetail";

    private final Path file;
    private final SortedMap<String, Line> lines = new TreeMap<>();

    /** A line; code and detail are empty where there is a result. */
    private record Line(String key, Outcome outcome, String code, String detail) {

        boolean failed() {
            return !code.isEmpty();
        }
    }

    private Account(Path file) {
        this.file = file;
    }

    /**
     * The account of a folder; an empty one where there is none.
     *
     * @throws IOException if there is one that cannot be read
     */
    public static Account of(Path folder) throws IOException {
        Account account = new Account(folder.resolve(NAME));
        if (Files.exists(account.file)) {
            List<String> texts = Files.readAllLines(account.file, StandardCharsets.UTF_8);
            for (String text : texts.subList(Math.min(1, texts.size()), texts.size())) {
                account.add(text);
            }
        }
        return account;
    }

    private void add(String text) throws IOException {
        String[] fields = text.split("\t", -1);
        if (fields.length != 4) {
            throw new IOException(file + " has a line that is no account: " + text);
        }
        try {
            Line line = new Line(unescape(fields[0]), Outcome.valueOf(fields[1]), fields[2], unescape(fields[3]));
            lines.put(line.key(), line);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " has a line that is no account: " + text, e);
        }
    }

    /** Whether the input was taken before and gave no result. */
    public boolean failed(Input input) {
        Line line = lines.get(input.key());
        return line != null && line.failed();
    }

    /** Whether something in the input, as an archive, was taken before and gave no result. */
    public boolean failedWithin(Input archive) {
        String within = archive.key() + "/";
        return lines.tailMap(within).values().stream()
                .takeWhile(line -> line.key().startsWith(within))
                .anyMatch(Line::failed);
    }

    /** Notes how inputs ended, instead of what was noted of them before. */
    public void note(Collection<Ending> endings) {
        for (Ending ending : endings) {
            Failure failure = ending.failure();
            String key = ending.input().key();
            lines.put(
                    key,
                    new Line(
                            key,
                            ending.outcome(),
                            failure == null ? "" : failure.code(),
                            failure == null ? "" : failure.detail()));
        }
    }

    /** Writes the account, wholly or not at all. */
    public void write() throws IOException {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        for (Line line : lines.values()) {
            text.append(escape(line.key())).append('\t').append(line.outcome()).append('\t');
            text.append(line.code()).append('\t').append(escape(line.detail())).append('\n');
        }
        WholeFile.write(file, out -> out.write(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String unescape(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                char escaped = text.charAt(++i);
                out.append(
                        switch (escaped) {
                            case 't' -> '\t';
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            default -> escaped;
                        });
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
