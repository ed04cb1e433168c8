package vn.chitieu.solr.client;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The collections that stand one after another behind the alias of an index: it is built anew in the next one, and the
 * alias moves when that is whole. Thread-safe.
 */
public final class Generations {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final Admin admin;
    private final String alias;
    private final Admin.Spread spread;

    public Generations(Admin admin, String alias, Admin.Spread spread) {
        this.admin = admin;
        this.alias = alias;
        this.spread = spread;
    }

    /**
     * Makes sure that there is one.
     *
     * @param create whether the first is made where there is none
     * @param anyVersion whether one that another version made will do
     * @throws IOException if there is none and none is to be made, or one of another version
     */
    public void open(boolean create, boolean anyVersion) throws IOException {
        if (admin.has(alias)) {
            String current = current();
            if (!anyVersion && !admin.current(current == null ? alias : current)) {
                throw new IOException("the collection " + alias
                        + " was made by another version of the program: build it anew by chitieu index rebuild");
            }
            return;
        }
        if (!create) {
            throw new IOException("the cluster has no collection " + alias);
        }
        admin.name(alias, create());
    }

    /** Makes the next one, empty; gives its name. */
    public synchronized String create() throws IOException {
        int last = all().stream().mapToInt(this::number).max().orElse(0);
        String name = alias + "_" + (last + 1);
        admin.create(name, spread);
        return name;
    }

    /** Lets the alias stand for it and drops the one before, and what was begun and never used. */
    public synchronized void use(String name) throws IOException {
        admin.name(alias, name);
        for (String other : all()) {
            if (!other.equals(name) && number(other) < number(name)) {
                admin.drop(other);
            }
        }
    }

    /** All of them, whether they are used or not. */
    public List<String> all() throws IOException {
        return admin.collections().stream()
                .filter(name -> number(name) > 0)
                .sorted()
                .toList();
    }

    /** The one that the alias stands for, or null. */
    public @Nullable String current() throws IOException {
        return admin.behind(alias);
    }

    /** Whether all copies of the one in use answer and have everything. */
    public boolean whole() throws IOException {
        String current = current();
        return current != null && admin.whole(current);
    }

    private int number(String name) {
        String rest = name.startsWith(alias + "_") ? name.substring(alias.length() + 1) : "";
        return NUMBER.matcher(rest).matches() ? Integer.parseInt(rest) : 0;
    }
}
