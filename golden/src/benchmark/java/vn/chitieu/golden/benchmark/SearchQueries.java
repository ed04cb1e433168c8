package vn.chitieu.golden.benchmark;

import java.util.List;
import java.util.Set;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.Filter;
import vn.chitieu.index.model.Scope;
import vn.chitieu.index.model.SearchRequest;

/** What is asked in turn; words as people type them, with and without accents. */
final class SearchQueries {

    private static final Set<Facet> FACETS = Set.of(Facet.values());

    private static final List<String> QUERIES = List.of(
            "tỷ lệ hộ nghèo",
            "chuyển đổi số",
            "ty le do thi hoa",
            "Sở Y tế chủ trì",
            "GRDP bình quân đầu người",
            "bảo hiểm y tế toàn dân",
            "thu ngân sách nhà nước",
            "đào tạo nghề cho lao động nông thôn",
            "xay dung nong thon moi",
            "thu hút đầu tư khu công nghiệp",
            "cải cách hành chính",
            "nước sạch",
            "giải phóng mặt bằng",
            "khách du lịch quốc tế",
            "quốc phòng an ninh",
            "bao ve moi truong");

    private SearchQueries() {}

    /** How many there are. */
    static int count() {
        return QUERIES.size();
    }

    /** The request at this place in the round: clauses of resolutions, all facets counted. */
    static SearchRequest request(int turn) {
        return SearchRequest.of(QUERIES.get(turn % QUERIES.size()), Scope.CLAUSES)
                .with(List.of(new Filter(Facet.TYPE, List.of("Nghị quyết"))))
                .counting(FACETS);
    }

    /** The clauses of the document with this number, all facets counted. */
    static SearchRequest ofNumber(String number) {
        return SearchRequest.of("number:" + number, Scope.CLAUSES).counting(FACETS);
    }
}
