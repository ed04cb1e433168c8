package vn.chitieu.app.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chitieu.app.export.TargetColumn;
import vn.chitieu.app.export.TargetFormat;
import vn.chitieu.app.export.TargetSelection;
import vn.chitieu.app.language.Messages;
import vn.chitieu.app.language.ValueText;
import vn.chitieu.app.web.Area;
import vn.chitieu.app.web.Pages;
import vn.chitieu.app.web.SearchParameters;
import vn.chitieu.app.web.Services;
import vn.chitieu.app.web.find.Answer;
import vn.chitieu.app.web.find.Chip;
import vn.chitieu.app.web.find.FacetGroup;
import vn.chitieu.app.web.find.FacetNames;
import vn.chitieu.app.web.find.Finder;
import vn.chitieu.app.web.find.HitView;
import vn.chitieu.app.web.find.LibraryCounts;
import vn.chitieu.app.web.find.TableColumn;
import vn.chitieu.app.web.security.Role;
import vn.chitieu.index.model.Scope;
import vn.chitieu.index.model.SearchRequest;
import vn.chitieu.index.query.QueryException;

/** Targets of all documents as a table, and as files of what the table shows. */
public final class TargetsPage implements Area {

    /** Its place. */
    public static final String PLACE = "/targets";

    private static final int LIMIT = 50;

    private final Services services;
    private final Pages pages;

    public TargetsPage(Services services, Pages pages) {
        this.services = services;
        this.pages = pages;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(PLACE, this::table, Role.READER);
        routes.get(PLACE + "/export", this::export, Role.READER);
    }

    /** A table is of targets, whatever an address says. */
    private static SearchParameters parameters(Context context) {
        return SearchParameters.of(context.queryParamMap()).with(SearchParameters.SCOPE);
    }

    private static SearchParameters ofPage(Context context) {
        SearchParameters given = SearchParameters.of(context.queryParamMap());
        String offset = given.value(SearchParameters.OFFSET);
        SearchParameters targets = given.with(SearchParameters.SCOPE);
        return offset.isEmpty() ? targets : targets.with(SearchParameters.OFFSET, offset);
    }

    private void table(Context context) throws IOException {
        SearchParameters parameters = ofPage(context);
        if (OneAddress.redirects(context, parameters, PLACE)) {
            return;
        }
        Messages messages = pages.messages(context);
        FacetNames names = new FacetNames(messages, pages.frame(context).language());
        Answer answer = new Finder(services.library().index()).find(parameters, Scope.TARGETS, LIMIT);
        Map<String, Object> model = new HashMap<>();
        model.put("parameters", parameters);
        model.put("names", names);
        model.put("answer", answer);
        model.put("groups", FacetGroup.of(answer, names));
        model.put("chips", Chip.of(parameters, names, name -> messages.text("find.parameter." + name)));
        model.put("hits", HitView.of(answer));
        model.put("columns", TableColumn.of(parameters.values(SearchParameters.COLUMNS)));
        model.put("values", new ValueText(messages));
        model.put("library", LibraryCounts.of(services.library().documents()));
        pages.render(context, "table/page.jte", model);
    }

    /** The whole answer that the table shows a page of. */
    private void export(Context context) throws IOException {
        SearchParameters parameters = parameters(context);
        TargetFormat format = TargetFormat.of(String.valueOf(context.queryParam("format")))
                .orElseThrow(() -> new BadRequestResponse("parameter format must be xlsx, csv, json or jsonl"));
        Messages messages = pages.messages(context);
        SearchRequest request = parameters.request(Scope.TARGETS, 0).page(0, 0).counting(java.util.Set.of());
        List<TargetColumn> columns = TableColumn.of(parameters.values(SearchParameters.COLUMNS)).stream()
                .flatMap(column -> column.parts().stream())
                .toList();
        List<String> headings = columns.stream()
                .map(column -> messages.text("table.file." + column.key()))
                .toList();
        TargetSelection selection = new TargetSelection(request, columns, headings, messages.text("targets.sheet"));
        context.contentType(format.mediaType());
        context.header("Content-Disposition", "attachment; filename=\"chi-tieu." + format.key() + "\"");
        try {
            format.write(services.library().index(), selection, TargetSelection.MOST, context.outputStream());
        } catch (QueryException e) {
            // The table shows what is wrong with it.
            context.removeHeader("Content-Disposition");
            context.contentType("text/html").redirect(parameters.address(PLACE));
        }
    }
}
