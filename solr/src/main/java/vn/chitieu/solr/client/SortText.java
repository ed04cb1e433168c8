package vn.chitieu.solr.client;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.SortField;
import vn.chitieu.index.model.Order;
import vn.chitieu.index.search.Orders;

/** Orders in the words of Solr. */
final class SortText {

    private SortText() {}

    static String of(Order order) {
        List<String> fields = new ArrayList<>();
        for (SortField field : Orders.sort(order).getSort()) {
            boolean score = field.getType() == SortField.Type.SCORE;
            // Scores begin with the best where nothing is reversed.
            boolean down = field.getReverse() != score;
            fields.add((score ? "score" : field.getField()) + (down ? " desc" : " asc"));
        }
        return String.join(",", fields);
    }
}
