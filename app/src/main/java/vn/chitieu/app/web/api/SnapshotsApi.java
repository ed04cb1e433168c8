package vn.chitieu.app.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.state.Database;
import vn.chitieu.app.web.Area;
import vn.chitieu.app.web.Services;
import vn.chitieu.app.web.security.Role;
import vn.chitieu.index.store.Companion;
import vn.chitieu.index.store.LibraryCode;
import vn.chitieu.index.store.LibraryException;

/**
 * Backups of a library that is being served, into a folder that whoever started the server chose: a request names no
 * path.
 */
public final class SnapshotsApi implements Area {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Services services;
    private final @Nullable Path folder;

    /** @param folder where snapshots are made, or null where none are */
    public SnapshotsApi(Services services, @Nullable Path folder) {
        this.services = services;
        this.folder = folder;
    }

    private record Made(String schema, String name, int documents) {}

    @Override
    public void add(RoutesConfig routes) {
        routes.post("/api/v1/snapshots", this::make, Role.ADMINISTRATOR);
    }

    private int snapshot(Path into) throws LibraryException {
        try {
            return services.library().snapshot(into, companions());
        } catch (LibraryException e) {
            if (e.code() == LibraryCode.SHARED) {
                String detail = "a shared library is backed up by the means of its database, its store and its index";
                throw new ProblemException(
                        Problem.of(HttpStatus.CONFLICT.getCode(), "no-snapshots", detail, List.of()));
            }
            throw e;
        }
    }

    /** What is on a server is backed up with the server. */
    private List<Companion> companions() {
        return services.database().shared() ? List.of() : Database.companions(services.home());
    }

    private void make(Context context) throws IOException {
        new ApiParameters(context).end();
        if (folder == null) {
            String detail = "the server was started without a folder for snapshots (--snapshots)";
            throw new ProblemException(Problem.of(HttpStatus.CONFLICT.getCode(), "no-snapshots", detail, List.of()));
        }
        String name = NAME.format(services.clock().instant());
        if (Files.exists(folder.resolve(name))) {
            String detail = "another snapshot was made in this second";
            throw new ProblemException(Problem.of(HttpStatus.CONFLICT.getCode(), "same-second", detail, List.of()));
        }
        int documents = snapshot(folder.resolve(name));
        context.status(HttpStatus.CREATED);
        ApiJson.answer(context, new Made("chitieu/snapshot/1", name, documents));
    }
}
