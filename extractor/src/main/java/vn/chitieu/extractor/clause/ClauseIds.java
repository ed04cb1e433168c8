package vn.chitieu.extractor.clause;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Makes permalinks that depend on labels only, and keeps them unique. Not thread-safe; one per document. */
final class ClauseIds {

    private final Map<String, Integer> used = new HashMap<>();

    /** The id of a clause below {@code parent} (empty at the top); a second one of the same name gets a number. */
    String id(String parent, String segment) {
        String wanted = parent.isEmpty() ? segment : parent + "." + segment;
        int count = used.merge(wanted, 1, Integer::sum);
        return count == 1 ? wanted : id("", wanted + "~" + count);
    }

    /** The part of an id that a label gives: ASCII letters, digits and hyphens; đ is {@code dd}. */
    static String segment(Label label, String pathLabel) {
        return switch (label.style()) {
            case ANNEX -> named("phu-luc", label);
            case PART -> named("phan", label);
            case CHAPTER -> named("chuong", label);
            case SECTION -> named("muc", label);
            case ARTICLE -> named("dieu", label);
            case DASH -> "g" + pathLabel.substring(1);
            case PLUS -> "c" + pathLabel.substring(1);
            case STAR -> "s" + pathLabel.substring(1);
            default -> slug(label.text());
        };
    }

    private static String named(String word, Label label) {
        return label.ordinal() == 0 ? word : word + "-" + label.ordinal();
    }

    private static String slug(String label) {
        StringBuilder slug = new StringBuilder();
        for (char c : label.toLowerCase(Locale.ROOT).toCharArray()) {
            if (c == 'đ') {
                slug.append("dd");
            } else if (c < 128 && Character.isLetterOrDigit(c)) {
                slug.append(c);
            } else if (c == '.') {
                slug.append('-');
            }
        }
        return slug.length() == 0 ? "x" : slug.toString();
    }
}
