package vn.chitieu.app.state;

import java.util.function.Supplier;

/** Small values of the installation. Thread-safe. */
public final class Settings {

    private final Database database;

    public Settings(Database database) {
        this.database = database;
    }

    /** The value of a name; where it has none, it gets what is supplied, once for all processes. */
    public byte[] computed(String name, Supplier<byte[]> supplier) {
        return database.jdbi().inTransaction(handle -> {
            handle.createUpdate("insert into setting (name, value) values (:name, :value) on conflict do nothing")
                    .bind("name", name)
                    .bind("value", supplier.get())
                    .execute();
            return handle.createQuery("select value from setting where name = :name")
                    .bind("name", name)
                    .mapTo(byte[].class)
                    .one();
        });
    }
}
