package vn.chitieu.app.web.register;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The libraries that the program is shipped with, as the build listed them. Immutable, thread-safe. */
public final class Libraries {

    private static final String LIST = "/vn/chitieu/app/libraries.tsv";
    private static final int CELLS = 4;

    private final List<Entry> all;

    /**
     * A library.
     *
     * @param artifact group and name
     * @param licences as its makers call them, separated by {@code " | "}
     */
    public record Entry(String artifact, String name, String version, String licences) {}

    private Libraries(List<Entry> all) {
        this.all = all;
    }

    /** Reads the list of the build. */
    public static Libraries load() {
        try (InputStream in = Libraries.class.getResourceAsStream(LIST)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + LIST);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Libraries(lines.lines()
                    .map(line -> line.split("\t", -1))
                    .filter(cells -> cells.length == CELLS)
                    .map(cells -> new Entry(cells[0], cells[1], cells[2], cells[3]))
                    .sorted(java.util.Comparator.comparing(Entry::artifact))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of them, by group and name. */
    public List<Entry> all() {
        return all;
    }
}
