package vn.chitieu.app.state;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Searches that people keep under names, each for themselves. Thread-safe. */
public final class SavedSearches {

    /** Longest name, in UTF-16 units. */
    public static final int LONGEST_NAME = 100;
    /** Greatest number of searches that one keeps. */
    public static final int MOST = 500;

    private static final String COLUMNS = "select id, name, place, query, saved_at from saved_search ";

    private static final RowMapper<Saved> ROWS = (row, context) -> new Saved(
            row.getLong("id"),
            row.getString("name"),
            row.getString("place"),
            row.getString("query"),
            row.getString("saved_at"));

    private final Database database;
    private final Clock clock;

    /**
     * A search that somebody keeps.
     *
     * @param place {@code search} or {@code targets}
     * @param query its parameters, as the query of an address
     * @param savedAt instant in ISO form
     */
    public record Saved(long id, String name, String place, String query, String savedAt) {

        /** Where it is found. */
        public String address() {
            return query.isEmpty() ? "/" + place : "/" + place + "?" + query;
        }
    }

    public SavedSearches(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The searches of a person, by name. */
    public List<Saved> of(String owner) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(COLUMNS + "where owner = :owner order by name, id")
                        .bind("owner", owner)
                        .map(ROWS)
                        .list());
    }

    /** One search of a person. */
    public Optional<Saved> of(String owner, long id) {
        return database.jdbi().withHandle(handle -> one(handle, owner, id));
    }

    private static Optional<Saved> one(Handle handle, String owner, long id) {
        return handle.createQuery(COLUMNS + "where owner = :owner and id = :id")
                .bind("owner", owner)
                .bind("id", id)
                .map(ROWS)
                .findOne();
    }

    /**
     * Keeps a search; one of the same name is replaced.
     *
     * @return the search, or nothing where the person has too many
     */
    public Optional<Saved> save(String owner, String name, String place, String query) {
        return database.serially(handle -> {
            long others = handle.createQuery("select count(*) from saved_search where owner = :owner and name <> :name")
                    .bind("owner", owner)
                    .bind("name", name)
                    .mapTo(Long.class)
                    .one();
            if (others >= MOST) {
                return Optional.<Saved>empty();
            }
            long id = handle.createQuery("insert into saved_search (owner, name, place, query, saved_at) "
                            + "values (:owner, :name, :place, :query, :now) on conflict (owner, name) do update "
                            + "set place = excluded.place, query = excluded.query, saved_at = excluded.saved_at "
                            + "returning id")
                    .bind("owner", owner)
                    .bind("name", name)
                    .bind("place", place)
                    .bind("query", query)
                    .bind("now", clock.instant().toString())
                    .mapTo(Long.class)
                    .one();
            return one(handle, owner, id);
        });
    }

    /** What became of a change of name. */
    public enum Renaming {
        DONE,
        /** The person has no such search. */
        UNKNOWN,
        /** Another search of the person has the name. */
        TAKEN
    }

    /** Gives a search another name. */
    public Renaming rename(String owner, long id, String name) {
        return database.serially(handle -> {
            if (one(handle, owner, id).isEmpty()) {
                return Renaming.UNKNOWN;
            }
            int changed = handle.createUpdate(
                            "update saved_search set name = :name where owner = :owner and id = :id and not exists"
                                    + " (select 1 from saved_search other where other.owner = :owner"
                                    + " and other.name = :name and other.id <> :id)")
                    .bind("name", name)
                    .bind("owner", owner)
                    .bind("id", id)
                    .execute();
            return changed == 1 ? Renaming.DONE : Renaming.TAKEN;
        });
    }

    /** Forgets a search; gives whether there was one. */
    public boolean delete(String owner, long id) {
        return database.jdbi()
                .withHandle(handle -> handle.createUpdate("delete from saved_search where owner = :owner and id = :id")
                                .bind("owner", owner)
                                .bind("id", id)
                                .execute()
                        == 1);
    }
}
