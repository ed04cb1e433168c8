package vn.chitieu.app.web.register;

import java.time.LocalDate;
import java.util.List;
import vn.chitieu.app.compare.Timeline;
import vn.chitieu.index.analysis.FormerAgencies;
import vn.chitieu.index.model.AgencyPortfolio;
import vn.chitieu.index.model.Hit;

/**
 * What an agency answers for, as its page shows it.
 *
 * @param today the day to which deadlines are held
 * @param timeline its targets by deadline
 * @param targets number of its targets, more than the timeline has where these are too many
 * @param lead clauses by which it leads
 * @param coordinating clauses by which it coordinates
 */
public record AgencyView(
        AgencyPortfolio portfolio,
        LocalDate today,
        Timeline timeline,
        long targets,
        Clauses lead,
        Clauses coordinating,
        List<FormerAgencies.Former> formers,
        List<FormerAgencies.Heir> heirs) {

    /** Greatest number of documents on the page. */
    private static final int DOCUMENTS = 200;

    /** The newest documents that name it. */
    public List<AgencyPortfolio.InDocument> documents() {
        List<AgencyPortfolio.InDocument> all = portfolio.documents();
        return all.subList(0, Math.min(DOCUMENTS, all.size()));
    }

    /**
     * The first of many clauses.
     *
     * @param total number of all
     */
    public record Clauses(String role, List<Hit> hits, long total) {

        public Clauses {
            hits = List.copyOf(hits);
        }
    }

    public AgencyView {
        formers = List.copyOf(formers);
        heirs = List.copyOf(heirs);
    }
}
