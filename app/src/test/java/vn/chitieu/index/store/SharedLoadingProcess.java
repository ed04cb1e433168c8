package vn.chitieu.index.store;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import vn.chitieu.app.state.Database;
import vn.chitieu.app.state.DatabaseAddress;
import vn.chitieu.app.store.SharedPlace;
import vn.chitieu.app.store.StoreAddress;
import vn.chitieu.index.ClauseIndex;

/**
 * A process that loads invented documents into a shared library and says {@code +id} when each is acknowledged. Its index
 * keeps nothing, as one does whose process dies before it commits. It ends only by being killed.
 */
final class SharedLoadingProcess {

    private SharedLoadingProcess() {}

    /** @param arguments folder, URL of the database, number of the first document */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        DatabaseAddress address = DatabaseAddress.of(Path.of(arguments[0]), arguments[1], System.getenv());
        SharedPlace place = SharedPlace.open(
                Database.open(address),
                new StoreAddress.Folder(address.home().resolve("store")),
                new SharedPlace.Index(forgetful(), null),
                Duration.ofSeconds(2));
        Library library = place.library();
        for (int number = Integer.parseInt(arguments[2]); ; number++) {
            out.println("+" + library.load(Invented.file(number)).id());
        }
    }

    private static ClauseIndex forgetful() {
        return (ClauseIndex) Proxy.newProxyInstance(
                ClauseIndex.class.getClassLoader(), new Class<?>[] {ClauseIndex.class}, (proxy, method, values) -> {
                    switch (method.getName()) {
                        case "commit":
                            throw new IOException("keeps nothing");
                        case "documents", "check":
                            return List.of();
                        case "state":
                            return Map.of();
                        default:
                            return null;
                    }
                });
    }
}
