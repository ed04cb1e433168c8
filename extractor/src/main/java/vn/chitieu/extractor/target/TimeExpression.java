package vn.chitieu.extractor.target;

/**
 * A time as the text states it.
 *
 * @param iso {@code 2025}, {@code 2021-Q4}, {@code 2021-07}, {@code 2026-12-31} or an interval {@code 2021/2025}
 * @param from index of its first token, its preposition included
 * @param to index behind its last token
 * @param start offset of the expression, its preposition included
 * @param end offset behind it
 */
record TimeExpression(String iso, int from, int to, int start, int end, Role role) {

    /** What the expression does in its sentence. */
    enum Role {
        /** When something is to hold or to be done. */
        DUE,
        /** What a value is compared with: "so với năm 2024", "gấp 2 lần năm 2010". */
        BASELINE,
        /** Part of a name or of a reference: "Đề án … giai đoạn 2021 - 2025", "Nghị quyết … ngày …". */
        NAME
    }

    /** The last year named. */
    int lastYear() {
        int slash = iso.indexOf('/');
        String last = slash < 0 ? iso : iso.substring(slash + 1);
        return Integer.parseInt(last.substring(0, 4));
    }

    /** The first year named. */
    int firstYear() {
        return Integer.parseInt(iso.substring(0, 4));
    }

    boolean isInterval() {
        return iso.indexOf('/') >= 0;
    }

    TimeExpression as(Role other) {
        return new TimeExpression(iso, from, to, start, end, other);
    }
}
