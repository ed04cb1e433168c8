package vn.chitieu.extractor.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.citation.PlaceNames;
import vn.chitieu.extractor.citation.Toneless;

/**
 * What the lines before the body say, as printed.
 *
 * @param issuer from the letterhead, or from the line below the title where that names it more fully
 * @param head index of the first line of the body
 */
record Letterhead(
        @Nullable String number,
        @Nullable String issuer,
        @Nullable String place,
        @Nullable String day,
        int head) {

    private static final int MAX_HEAD = 150;
    private static final int LONG_LINE = 220;

    /** Index of the first line that belongs to the body: a legal basis, a clause, or a long paragraph. */
    static int headEnd(List<FactLine> lines) {
        int limit = Math.min(lines.size(), MAX_HEAD);
        for (int i = start(lines, limit); i < limit; i++) {
            FactLine line = lines.get(i);
            boolean basis = line.startsWith("căn cư") || line.startsWith("điêu 1") || line.startsWith("xet");
            boolean prose = line.text().length() > LONG_LINE && !line.shouted() && isSentence(line.text());
            boolean opening = line.text().endsWith("như sau:") || LetterheadLines.isLabelled(line.text());
            if (basis || opening || prose && i > 0) {
                return i;
            }
        }
        return limit;
    }

    /** Index of the line with the motto or the number: what a portal prints above may be prose too. */
    private static int start(List<FactLine> lines, int limit) {
        for (int i = 0; i < limit; i++) {
            FactLine line = lines.get(i);
            boolean motto = line.startsWith("công hoa xa hôi") && line.shouted();
            if (motto || LetterheadLines.number(line.text()) != null) {
                return i;
            }
        }
        return 0;
    }

    private static boolean isSentence(String line) {
        return ".;:,/".indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    /** Reads the head lines around the title block. */
    static Letterhead read(List<FactLine> head, TitleBlock title) {
        String number = null;
        LetterheadLines.Dateline dateline = null;
        String issuer = null;
        int letterheadEnd = title.line() < 0 ? head.size() : title.line();
        for (int i = 0; i < head.size(); i++) {
            String line = head.get(i).text();
            number = number == null ? LetterheadLines.number(line) : number;
            dateline = dateline == null ? LetterheadLines.dateline(line) : dateline;
            if (i < letterheadEnd && head.get(i).shouted()) {
                String named = joined(head, i);
                issuer = named == null ? issuer : named;
            }
        }
        number = number == null ? title.number() : number;
        String acting = acting(head, title);
        if (issuer == null || acting != null && Toneless.fold(acting).startsWith(Toneless.fold(issuer))) {
            issuer = acting == null ? issuer : acting;
        }
        String place = dateline == null ? null : dateline.place();
        return new Letterhead(number, issuer, place, dateline == null ? null : dateline.day(), head.size());
    }

    /** The issuer on a line, with the province that some letterheads print on the line below. */
    private static @Nullable String joined(List<FactLine> head, int index) {
        String issuer = LetterheadLines.issuer(head.get(index).text());
        if (issuer == null || index + 1 >= head.size()) {
            return issuer;
        }
        String below = LetterheadLines.withoutRule(head.get(index + 1).text());
        boolean place = head.get(index + 1).shouted()
                && PlaceNames.unitEnd(below, 0, below.length()) > 0
                && PlaceNames.end(" " + below, 0, below.length() + 1) == below.length() + 1;
        return place ? issuer + ' ' + below : issuer;
    }

    /** "HỘI ĐỒNG NHÂN DÂN TỈNH ĐÁ TRẮNG" below the title: who acts. */
    private static @Nullable String acting(List<FactLine> head, TitleBlock title) {
        for (int i = Math.max(title.next(), 0); i < Math.min(head.size(), title.next() + 3); i++) {
            String issuer = joined(head, i);
            if (issuer != null) {
                return issuer;
            }
        }
        return null;
    }
}
