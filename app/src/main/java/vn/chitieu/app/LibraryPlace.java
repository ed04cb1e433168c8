package vn.chitieu.app;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.chitieu.app.language.Messages;
import vn.chitieu.app.state.Database;
import vn.chitieu.app.state.DatabaseAddress;
import vn.chitieu.app.state.Processes;
import vn.chitieu.app.store.OpenedLibrary;
import vn.chitieu.app.store.SharedPlace;
import vn.chitieu.app.store.StoreAddress;
import vn.chitieu.solr.SolrIndex;

/**
 * The options that say where a library for loading is: in a folder, or shared by several processes with its index on a
 * cluster, its catalog in a database on a server and its files in a store.
 */
final class LibraryPlace {

    /** Folder of the files of a shared library, below its home, where no store is named. */
    private static final String FILES = "files";

    @Mixin
    private LibraryFolder folder = new LibraryFolder();

    @Mixin
    private DatabaseOption database = new DatabaseOption();

    @Mixin
    private IndexOption index = new IndexOption();

    @Option(names = "--store", paramLabel = "DIR|s3://…", descriptionKey = "store.address")
    private @Nullable String store;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private boolean rebuilding;

    /** The same place, whose index may be one of another version, since it is built anew. */
    LibraryPlace rebuilding() {
        rebuilding = true;
        return this;
    }

    /** The folder of the library; of a shared one, what its processes keep uploads in. */
    Path home() {
        return folder.path();
    }

    /** Where the database is. */
    DatabaseAddress database(Messages messages) {
        return database.address(home(), messages);
    }

    /**
     * Whether the library is shared.
     *
     * @throws ParameterException if what is named fits neither a folder nor a shared library
     */
    boolean shared(Messages messages) {
        if (index.given() && !database(messages).shared()) {
            throw new ParameterException(spec.commandLine(), messages.text("usage.indexNeedsDatabase"));
        }
        if (store != null && !index.given()) {
            throw new ParameterException(spec.commandLine(), messages.text("usage.storeNeedsIndex"));
        }
        return index.given();
    }

    /** Opens the shared library that has this database. */
    OpenedLibrary open(Database database, Messages messages) throws IOException {
        SolrIndex cluster = SolrIndex.open(
                index.address(messages), rebuilding ? SolrIndex.Opening.rebuilding() : SolrIndex.Opening.writing());
        try {
            SharedPlace place = SharedPlace.open(
                    database,
                    files(messages),
                    new SharedPlace.Index(cluster, filling -> {
                        try (SolrIndex fresh = cluster.anew()) {
                            filling.fill(fresh);
                            cluster.use(fresh);
                        }
                    }),
                    Processes.LEASE);
            try {
                return new OpenedLibrary(place.library(), () -> {
                    try (cluster) {
                        place.close();
                    }
                });
            } catch (IOException e) {
                place.close();
                throw e;
            }
        } catch (IOException e) {
            cluster.close();
            throw e;
        }
    }

    private StoreAddress files(Messages messages) {
        try {
            return store == null ? new StoreAddress.Folder(home().resolve(FILES)) : StoreAddress.of(store);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(), messages.text("usage.value", store == null ? "" : store, "--store"), e);
        }
    }
}
