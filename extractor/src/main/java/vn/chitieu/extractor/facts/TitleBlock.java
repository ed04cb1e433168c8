package vn.chitieu.extractor.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.citation.CitationFinder;
import vn.chitieu.extractor.citation.DocumentType;
import vn.chitieu.extractor.citation.DocumentTypes;
import vn.chitieu.extractor.citation.Issuers;
import vn.chitieu.extractor.citation.PhraseIndex;
import vn.chitieu.extractor.citation.Toneless;
import vn.chitieu.extractor.citation.Words;
import vn.chitieu.extractor.model.Citation;
import vn.chitieu.extractor.model.Span;

/**
 * The line that names the type of the document and the title below or beside it.
 *
 * @param type null where the document has no such line
 * @param own number, day and issuer on the type's own line ("CHỈ THỊ SỐ 5/CT-UBND NGÀY …")
 * @param title as printed, null where there is none
 * @param line index of the line, or -1
 * @param next index of the first line behind the title
 */
record TitleBlock(
        @Nullable String type,
        @Nullable Citation own,
        @Nullable String title,
        int line,
        int next) {

    private static final int MAX_TITLE_LINES = 8;
    private static final int MAX_LINE = 500;
    private static final int PORTAL_LINES = 3;
    private static final int MIN_TITLE = 12;

    private static final TitleBlock NONE = new TitleBlock(null, null, null, -1, 0);

    @Nullable
    String number() {
        return own == null ? null : own.number();
    }

    @Nullable
    String day() {
        return own == null ? null : own.date();
    }

    @Nullable
    String issuer() {
        return own == null ? null : own.issuer();
    }

    /** Finds the block among the head lines; a line in capitals is preferred to one at the very top. */
    static TitleBlock read(List<FactLine> head) {
        for (int i = 0; i < head.size(); i++) {
            FactLine line = head.get(i);
            if (line.shouted() && typeAt(line) != null) {
                return block(head, i);
            }
        }
        for (int i = 0; i < head.size(); i++) {
            if (opensShouted(head.get(i))) {
                return block(head, i);
            }
        }
        for (int i = 0; i < Math.min(head.size(), PORTAL_LINES); i++) {
            if (typeAt(head.get(i)) != null) {
                return block(head, i);
            }
        }
        return NONE;
    }

    private static PhraseIndex.@Nullable Match<DocumentType> typeAt(FactLine line) {
        String text = line.text();
        PhraseIndex.Match<DocumentType> type = DocumentTypes.at(text, 0, text.length());
        boolean enacting = type != null && text.substring(type.end()).strip().equals(":");
        return enacting || text.length() > MAX_LINE ? null : type;
    }

    /** "CHƯƠNG TRÌNH phát triển kinh tế biển …": the type in capitals, and the title goes on in small letters. */
    private static boolean opensShouted(FactLine line) {
        PhraseIndex.Match<DocumentType> type = typeAt(line);
        return type != null
                && type.end() < line.text().length()
                && line.text().chars().limit(type.end()).noneMatch(Character::isLowerCase);
    }

    private static TitleBlock block(List<FactLine> head, int index) {
        FactLine line = head.get(index);
        PhraseIndex.Match<DocumentType> type = typeAt(line);
        if (type == null) {
            return NONE;
        }
        Citation own = ownOn(line.text());
        String rest = own == null ? behindIssuer(line.text(), type.end()) : behindNumber(line.text(), own.end());
        String bare = type.value().name() + ' ' + rest;
        Citation found = own == null ? ownOn(bare) : null;
        if (found != null) {
            own = found;
            rest = behindNumber(bare, found.end());
        }
        StringBuilder title = new StringBuilder(rest);
        int next = index + 1;
        boolean open = rest.isEmpty() || line.shouted();
        while (open && next < head.size() && next <= index + MAX_TITLE_LINES && goesOn(head.get(next), title)) {
            title.append(title.isEmpty() ? "" : " ").append(head.get(next).text());
            open = head.get(next).shouted();
            if (behindIssuer(title.toString(), 0).isEmpty()) {
                title.setLength(0);
            }
            next++;
        }
        String printed = behindIssuer(title.toString(), 0);
        return new TitleBlock(type.value().name(), own, printed.isEmpty() ? null : printed, index, next);
    }

    /** The document's own number where the line gives it behind the type. */
    private static @Nullable Citation ownOn(String line) {
        List<Citation> named = CitationFinder.in(line);
        boolean own =
                !named.isEmpty() && named.get(0).start() == 0 && named.get(0).number() != null;
        return own ? named.get(0) : null;
    }

    /** "NGHỊ QUYẾT CỦA HỘI ĐỒNG NHÂN DÂN TỈNH VỀ …": the title begins behind the issuer. */
    private static String behindIssuer(String line, int typeEnd) {
        int next = Words.skipBlanks(line, typeEnd, line.length());
        int of = Toneless.match(line, next, line.length(), "cua");
        Span issuer = of < 0 ? null : Issuers.at(line, Words.skipBlanks(line, of, line.length()), line.length());
        int end = issuer == null ? typeEnd : issuer.end();
        return line.substring(end).replaceFirst("^[ :.,-]++", "").strip();
    }

    /** Portals write "Nghị quyết 5/NQ-HĐND năm 2020 về … do tỉnh … ban hành": the title is what stands at "về". */
    private static String behindNumber(String line, int end) {
        int about = Toneless.fold(line).indexOf(" vê ", end);
        if (about < 0) {
            return "";
        }
        int made = line.lastIndexOf(" do ");
        boolean closed = made > about && line.endsWith(" ban hành");
        return line.substring(about + 1, closed ? made : line.length()).strip();
    }

    private static boolean goesOn(FactLine line, StringBuilder title) {
        if (LetterheadLines.isIssuer(line.text())
                || LetterheadLines.isSession(line)
                || line.text().startsWith("(")) {
            return false;
        }
        if (line.shouted()) {
            return !LetterheadLines.isLabelled(line.text());
        }
        String text = line.text();
        boolean sentence = ".;:,".indexOf(text.charAt(text.length() - 1)) >= 0;
        boolean about = line.startsWith("vê") || line.startsWith("v/v");
        return title.isEmpty()
                && text.length() > MIN_TITLE
                && (about || !sentence)
                && !LetterheadLines.isLabelled(text);
    }
}
