package vn.chitieu.app.web;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.chitieu.app.review.ReviewDesk;
import vn.chitieu.app.review.ReviewQueue;
import vn.chitieu.app.web.api.CompareApi;
import vn.chitieu.app.web.api.DocumentsApi;
import vn.chitieu.app.web.api.JobsApi;
import vn.chitieu.app.web.api.OpenApi;
import vn.chitieu.app.web.api.RegistersApi;
import vn.chitieu.app.web.api.ReviewApi;
import vn.chitieu.app.web.api.SavedSearchesApi;
import vn.chitieu.app.web.api.SearchApi;
import vn.chitieu.app.web.api.SnapshotsApi;
import vn.chitieu.app.web.compare.ComparePage;
import vn.chitieu.app.web.compare.ConflictsPage;
import vn.chitieu.app.web.compare.PlansPage;
import vn.chitieu.app.web.document.PagePictureStore;
import vn.chitieu.app.web.page.AboutPage;
import vn.chitieu.app.web.page.ApiPage;
import vn.chitieu.app.web.page.DocumentPage;
import vn.chitieu.app.web.page.DocumentsPage;
import vn.chitieu.app.web.page.JobPages;
import vn.chitieu.app.web.page.LoadPage;
import vn.chitieu.app.web.page.PicturePage;
import vn.chitieu.app.web.page.PreferencesForm;
import vn.chitieu.app.web.page.SavedSearchesPage;
import vn.chitieu.app.web.page.SearchPage;
import vn.chitieu.app.web.page.TargetsPage;
import vn.chitieu.app.web.register.AgenciesPage;
import vn.chitieu.app.web.register.AgencyPage;
import vn.chitieu.app.web.register.TopicsPage;
import vn.chitieu.app.web.review.ReviewArea;

/** All places of the application but those of accounts and operation. */
final class Areas {

    private static final String VERSION =
            Objects.requireNonNullElse(Areas.class.getPackage().getImplementationVersion(), "development");

    private Areas() {}

    /**
     * The pages, and the web API beside them.
     *
     * @param settings where snapshots are written, and by which address people reach the server
     */
    static List<Area> of(Services services, Pages pages, PagePictureStore pictures, WebSettings settings)
            throws IOException {
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
                new ComparePage(services, pages),
                new ConflictsPage(services, pages),
                new PlansPage(services, pages),
                new AgenciesPage(services, pages),
                new AgencyPage(services, pages),
                new TopicsPage(services, pages),
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
                new SnapshotsApi(services, settings.snapshots()),
                new OpenApi(VERSION),
                new ApiPage(pages, settings.address()));
        return Stream.concat(shown.stream(), api.stream()).toList();
    }
}
