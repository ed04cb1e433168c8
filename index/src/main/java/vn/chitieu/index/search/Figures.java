package vn.chitieu.index.search;

import java.time.LocalDate;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vn.chitieu.index.query.QueryNode;
import vn.chitieu.index.schema.FacetKey;
import vn.chitieu.index.schema.IndexField;

/** Queries for figures: values, times and document numbers. */
final class Figures {

    private Figures() {}

    /** Targets whose value, or range of values, meets the bounds. */
    static Query value(QueryNode.Value value) {
        double from =
                value.from() == null ? Double.NEGATIVE_INFINITY : value.from().doubleValue();
        double to = value.to() == null ? Double.POSITIVE_INFINITY : value.to().doubleValue();
        double least = value.from() == null || value.fromIncluded() ? from : Math.nextUp(from);
        double most = value.to() == null || value.toIncluded() ? to : Math.nextDown(to);
        return new BooleanQuery.Builder()
                .add(DoublePoint.newRangeQuery(IndexField.VALUE.key(), Double.NEGATIVE_INFINITY, most), Occur.FILTER)
                .add(DoublePoint.newRangeQuery(IndexField.UPPER.key(), least, Double.POSITIVE_INFINITY), Occur.FILTER)
                .build();
    }

    /** Targets whose time meets the years. */
    static Query time(QueryNode.Time time) {
        int from = time.fromYear() == null ? Integer.MIN_VALUE : time.fromYear();
        int to = time.toYear() == null ? Integer.MAX_VALUE : time.toYear();
        return new BooleanQuery.Builder()
                .add(IntPoint.newRangeQuery(IndexField.YEAR_FROM.key(), Integer.MIN_VALUE, to), Occur.FILTER)
                .add(IntPoint.newRangeQuery(IndexField.YEAR_TO.key(), from, Integer.MAX_VALUE), Occur.FILTER)
                .build();
    }

    /** Documents issued in the years. */
    static Query issued(QueryNode.YearRange years) {
        long from = years.fromYear() == null
                ? Long.MIN_VALUE
                : LocalDate.of(years.fromYear(), 1, 1).toEpochDay();
        long to = years.toYear() == null
                ? Long.MAX_VALUE
                : LocalDate.of(years.toYear(), 12, 31).toEpochDay();
        return LongPoint.newRangeQuery(IndexField.ISSUED.key(), from, to);
    }

    /** Documents with this number, or with a number that begins with these parts. */
    static Query number(String number) {
        String key = FacetKey.of(number);
        return new ConstantScoreQuery(new BooleanQuery.Builder()
                .add(new TermQuery(new Term(IndexField.NUMBER.key(), key)), Occur.SHOULD)
                .add(new PrefixQuery(new Term(IndexField.NUMBER.key(), key + ' ')), Occur.SHOULD)
                .build());
    }
}
