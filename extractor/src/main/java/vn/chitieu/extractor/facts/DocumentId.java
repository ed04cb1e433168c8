package vn.chitieu.extractor.facts;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the stable id of a document: lower-case ASCII words joined by hyphens. */
final class DocumentId {

    private static final int TITLE_WORDS = 8;
    private static final int MAX_LENGTH = 120;

    private DocumentId() {}

    /** The id of a document that has a number; place and year are left out where they are not known. */
    static String ofNumber(String number, @Nullable String place, @Nullable String year) {
        boolean told = year == null || Arrays.asList(number.split("[^0-9]", -1)).contains(year);
        return join(slug(number), place, told ? null : year);
    }

    /** The id of a document without a number; type, place and year alone would be shared by several. */
    static String ofTitle(String title, @Nullable String type, @Nullable String place, @Nullable String year) {
        StringJoiner words = new StringJoiner("-");
        Stream.of(slug(title).split("-", TITLE_WORDS + 1)).limit(TITLE_WORDS).forEach(words::add);
        return join(type == null ? "" : slug(type), place, year, words.toString());
    }

    /** The id of a document that tells nothing of itself. */
    static String ofFile(String name) {
        int dot = name.lastIndexOf('.');
        String id = slug(dot > 0 ? name.substring(0, dot) : name);
        return id.isEmpty() ? "document" : id;
    }

    private static String join(@Nullable String... parts) {
        StringJoiner id = new StringJoiner("-");
        for (String part : parts) {
            String slug = part == null ? "" : slug(part);
            if (!slug.isEmpty()) {
                id.add(slug);
            }
        }
        return id.length() <= MAX_LENGTH ? id.toString() : id.toString().substring(0, MAX_LENGTH);
    }

    static String slug(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder slug = new StringBuilder(Math.min(plain.length(), MAX_LENGTH));
        for (int i = 0; i < plain.length() && slug.length() < MAX_LENGTH; i++) {
            char c = Character.toLowerCase(plain.charAt(i));
            char ascii = c == 'đ' || c == 'ð' ? 'd' : c;
            if (ascii >= 'a' && ascii <= 'z' || ascii >= '0' && ascii <= '9') {
                slug.append(ascii);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK
                    && !slug.isEmpty()
                    && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        int end = slug.length();
        return slug.substring(0, end > 0 && slug.charAt(end - 1) == '-' ? end - 1 : end);
    }
}
