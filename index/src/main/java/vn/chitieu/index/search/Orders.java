package vn.chitieu.index.search;

import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.Order;
import vn.chitieu.index.schema.IndexField;

/** Orders of hits as Lucene sorts by them. Every order ends in one that tells all hits apart, so that pages neither repeat nor lack one. */
public final class Orders {

    private static final SortField DOCUMENT = new SortField(IndexField.DOCUMENT_ID.key(), SortField.Type.STRING);
    private static final SortField PLACE = new SortField(IndexField.PLACE.key(), SortField.Type.LONG);

    private Orders() {}

    /** How hits are sorted; those without what is sorted by stand last. */
    public static Sort sort(Order order) {
        return switch (order) {
            case RELEVANCE -> new Sort(SortField.FIELD_SCORE, DOCUMENT, PLACE);
            case NEWEST -> by(number(IndexField.ISSUED, true));
            case OLDEST -> by(number(IndexField.ISSUED, false));
            case HIGHEST -> by(number(IndexField.SORT_VALUE, true));
            case LOWEST -> by(number(IndexField.SORT_VALUE, false));
            case EARLIEST -> by(number(IndexField.SORT_TIME, false));
            case LATEST -> by(number(IndexField.SORT_TIME, true));
            case DOCUMENT -> new Sort(DOCUMENT, PLACE);
            case DOCUMENT_DOWN ->
                new Sort(new SortField(IndexField.DOCUMENT_ID.key(), SortField.Type.STRING, true), PLACE);
            default -> by(name(order));
        };
    }

    private static Sort by(SortField first) {
        return new Sort(first, SortField.FIELD_SCORE, DOCUMENT, PLACE);
    }

    private static SortField number(IndexField field, boolean reverse) {
        SortField sort = new SortField(field.key(), SortField.Type.LONG, reverse);
        sort.setMissingValue(reverse ? Long.MIN_VALUE : Long.MAX_VALUE);
        return sort;
    }

    private static SortField name(Order order) {
        Facet facet = order.facet();
        if (facet == null) {
            throw new IllegalArgumentException("no facet orders " + order);
        }
        SortField sort = new SortField(IndexField.sorted(facet), SortField.Type.STRING, order.down());
        sort.setMissingValue(order.down() ? SortField.STRING_FIRST : SortField.STRING_LAST);
        return sort;
    }
}
