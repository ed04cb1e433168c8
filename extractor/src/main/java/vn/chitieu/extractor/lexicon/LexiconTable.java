package vn.chitieu.extractor.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lexicon: a TSV resource with one entry a line. Lines that begin with {@code #} are comments; the first other line
 * names the columns, among them {@code example}, a text that the entry must match, and {@code counterexample}, a text
 * that it must not match. Immutable and thread-safe.
 */
public final class LexiconTable {

    private final List<Row> rows;

    private LexiconTable(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /**
     * Reads the resource {@code name} beside {@code owner}.
     *
     * @throws IllegalStateException if the resource is missing or a line has another number of cells than the header
     */
    public static LexiconTable load(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("lexicon " + name + " is missing beside " + owner.getName());
            }
            return parse(name, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("lexicon " + name + " cannot be read", e);
        }
    }

    private static LexiconTable parse(String name, BufferedReader reader) throws IOException {
        List<Row> rows = new ArrayList<>();
        List<String> columns = null;
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = List.of(line.split("\t", -1));
            if (columns == null) {
                columns = cells;
            } else if (cells.size() != columns.size()) {
                throw new IllegalStateException("lexicon " + name + " line " + number + " has " + cells.size()
                        + " cells, but the header has " + columns.size());
            } else {
                rows.add(new Row(number, columns, cells));
            }
        }
        return new LexiconTable(rows);
    }

    /** The entries in file order. */
    public List<Row> rows() {
        return rows;
    }

    /** One entry; an empty cell reads as null. */
    public record Row(int line, List<String> columns, List<String> cells) {

        /** The cell of a column that every entry fills. */
        public String get(String column) {
            String value = find(column);
            if (value == null) {
                throw new IllegalStateException("lexicon line " + line + " has no " + column);
            }
            return value;
        }

        /** The cell of a column, or null where it is empty or there is no such column. */
        public @Nullable String find(String column) {
            int index = columns.indexOf(column);
            if (index < 0) {
                return null;
            }
            String value = cells.get(index);
            return value.isEmpty() ? null : value;
        }
    }
}
