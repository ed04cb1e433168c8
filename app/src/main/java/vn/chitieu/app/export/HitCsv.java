package vn.chitieu.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.AgencyMention;
import vn.chitieu.extractor.model.Clause;
import vn.chitieu.extractor.model.DocumentFacts;
import vn.chitieu.index.ClauseIndex;
import vn.chitieu.index.model.Hit;
import vn.chitieu.index.model.HitSink;
import vn.chitieu.index.model.SearchRequest;
import vn.chitieu.index.model.SearchResult;
import vn.chitieu.index.query.QueryException;

/** Clauses that were found as comma-separated values, with the rules of {@link TargetCsv}. */
public final class HitCsv {

    private static final List<String> COLUMNS = List.of(
            "document",
            "number",
            "title",
            "issuer",
            "place",
            "issuedOn",
            "clause",
            "path",
            "heading",
            "headings",
            "text",
            "lead",
            "coordinating",
            "topics",
            "page",
            "copies",
            "score");

    private HitCsv() {}

    /**
     * Writes a row for each hit of a request behind one of column names, at most so many.
     *
     * @return number of hits that were found and not written
     */
    public static long write(ClauseIndex index, SearchRequest request, int most, OutputStream out)
            throws IOException, QueryException {
        int[] written = new int[1];
        SearchResult answer = index.scan(request, most, new HitSink() {
            @Override
            public void begin(SearchResult head) throws IOException {
                line("\uFEFF" + String.join(",", COLUMNS), out);
            }

            @Override
            public void hit(Hit hit) throws IOException {
                line(row(hit), out);
                written[0]++;
            }
        });
        out.flush();
        return Math.max(0, answer.total() - request.offset() - written[0]);
    }

    private static void line(String line, OutputStream out) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String row(Hit hit) {
        DocumentFacts document = hit.document();
        Clause clause = hit.clause();
        return Stream.<@Nullable String>of(
                                hit.documentId(),
                                document.number(),
                                document.title(),
                                document.issuer(),
                                document.place(),
                                document.issuedOn(),
                                clause.id(),
                                clause.path(),
                                clause.heading(),
                                String.join(" > ", hit.headings()),
                                hit.text(),
                                names(clause.lead()),
                                names(clause.coordinating()),
                                String.join("; ", clause.topics()))
                        .map(TargetCsv::text)
                        .collect(Collectors.joining(","))
                + "," + (clause.page() == null ? "" : clause.page())
                + "," + TargetCsv.text(String.join("; ", hit.copies()))
                + "," + hit.score();
    }

    private static String names(List<AgencyMention> agencies) {
        return agencies.stream().map(AgencyMention::canonical).distinct().collect(Collectors.joining("; "));
    }
}
