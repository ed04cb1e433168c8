package vn.chitieu.app.web;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.review.ReviewDesk;
import vn.chitieu.app.review.ReviewQueue;

/** All places of the application but those of accounts and operation. */
final class Areas {

    private Areas() {}

    /**
     * The pages, and the web API beside them.
     *
     * @param snapshots where snapshots are written, or null where that was not set
     */
    static List<Area> of(Services services, Pages pages, PagePictureStore pictures, @Nullable Path snapshots) throws IOException {
        ReviewDesk desk = new ReviewDesk(services.library(), services.database(), services.clock());
        desk.recover();
        ReviewQueue queue = new ReviewQueue(services.library(), services.database(), desk);
        JobStreams streams = new JobStreams(services.jobs());
        List<Area> shown = List.of(
                new SearchPage(services, pages),
                new TargetsPage(services, pages),
                new SavedSearchesPage(services, pages),
                new DocumentsPage(services, pages),
                new DocumentPage(services, pages),
                new PicturePage(services, pages, pictures),
                new LoadPage(services, pages),
                new JobPages(services, pages, streams),
                new ReviewArea(services, pages, desk, queue),
                new AboutPage(services, pages),
                new PreferencesForm());
        List<Area> api = List.of(
                new DocumentsApi(services),
                new SearchApi(services, pages),
                new CompareApi(services),
                new RegistersApi(services),
                new JobsApi(services, streams),
                new ReviewApi(desk, queue),
                new SavedSearchesApi(services),
                new SnapshotsApi(services, snapshots),
                new OpenApi(Version.PROGRAM),
                new ApiPage(pages));
        return Stream.concat(shown.stream(), api.stream()).toList();
    }
}
