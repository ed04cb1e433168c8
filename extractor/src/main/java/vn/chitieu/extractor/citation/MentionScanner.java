package vn.chitieu.extractor.citation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Span;

/** Finds the mentions of documents in one stretch of text, in one pass. One instance for one stretch. */
final class MentionScanner {

    private static final int MAX_GAP = 12;

    private static final PhraseIndex<Boolean> DRAFTING =
            PhraseIndex.load(MentionScanner.class, "drafting-words.tsv", "phrase");

    private final String text;
    private final int from;
    private final int to;
    private final boolean inTable;
    private final List<Mention> mentions = new ArrayList<>();

    private MentionScanner(String text, Span stretch, boolean inTable) {
        this.text = text;
        this.from = stretch.start();
        this.to = stretch.end();
        this.inTable = inTable;
    }

    /** The mentions between the bounds, in text order. */
    static List<Mention> scan(String text, Span stretch, boolean inTable) {
        MentionScanner scanner = new MentionScanner(text, stretch, inTable);
        int at = stretch.start();
        while (at < stretch.end()) {
            at = Words.isWordStart(text, at) ? scanner.step(at) : at + 1;
        }
        return ListedIssuers.serve(text, scanner.mentions);
    }

    private int step(int at) {
        Mention mention = Words.isDigit(text.charAt(at)) ? bare(at) : typed(at);
        if (mention != null) {
            mentions.add(mention);
            return mention.end();
        }
        return Words.wordEnd(text, at, to);
    }

    private @Nullable Mention typed(int at) {
        PhraseIndex.Match<DocumentType> type = DocumentTypes.at(text, at, to);
        if (type == null) {
            return null;
        }
        int next = Words.skipBlanks(text, type.end(), Math.min(to, type.end() + 4));
        NumberScanner.DocumentNumber number = next < to ? LawNames.numberAt(text, next, to) : null;
        if (number != null) {
            return numbered(number, type.value(), at, false);
        }
        if (isDraft(at)) {
            return null;
        }
        Mention named = new NamedMentions(text, to, inTable).at(type);
        return named == null ? serial(type, next) : named;
    }

    private Mention numbered(NumberScanner.DocumentNumber number, DocumentType type, int start, boolean listed) {
        MentionTail tail = MentionTail.read(text, number.end(), to, number);
        String issuer = tail.issuer() == null && !listed ? IssuersBefore.find(text, from, start) : tail.issuer();
        return new Mention(number, type, null, listed, tail.date(), issuer, start, tail.end());
    }

    /** "Chỉ thị số 09 ngày 12/3/2009": a number without letters counts where a day or an issuer follows. */
    private @Nullable Mention serial(PhraseIndex.Match<DocumentType> type, int next) {
        int word = next < to ? Toneless.match(text, next, to, "sô") : -1;
        if (word < 0 || type.value().citation() != DocumentType.Citing.NUMBER) {
            return null;
        }
        int start = Words.skipBlanks(text, word, Math.min(to, word + 4));
        int end = Words.digitsEnd(text, start, Math.min(to, start + 6));
        boolean whole = end > start && (end >= to || !Words.isWordPart(text.charAt(end)));
        if (!whole || end - start > 5) {
            return null;
        }
        String value = text.substring(start, end);
        NumberScanner.DocumentNumber number = new NumberScanner.DocumentNumber(value, "", "", start, end);
        MentionTail tail = MentionTail.read(text, end, to, number);
        boolean certain = tail.date() != null || tail.issuer() != null;
        return certain
                ? new Mention(number, type.value(), null, false, tail.date(), tail.issuer(), type.start(), tail.end())
                : null;
    }

    /** A number without a type before it: the next of a list, or one whose own letters tell the type. */
    private @Nullable Mention bare(int at) {
        if (at > 0 && "/-.,".indexOf(text.charAt(at - 1)) >= 0) {
            return null;
        }
        NumberScanner.DocumentNumber number = NumberScanner.at(text, at, to);
        if (number == null) {
            return null;
        }
        Mention before = mentions.isEmpty() ? null : mentions.get(mentions.size() - 1);
        boolean listed = before != null && ListedIssuers.joined(text, before.end(), at);
        DocumentType own = DocumentTypes.byCode(number.code());
        DocumentType type = before != null && listed ? before.type() : own;
        if (type == null || number.code().length() < 2 || number.value().length() < 5) {
            return null;
        }
        return numbered(number, own != null ? own : type, at, listed);
    }

    /** Whether the words directly before say that the document is still to be made. */
    private boolean isDraft(int at) {
        for (int start = Math.max(from, at - MAX_GAP); start < at; start++) {
            PhraseIndex.Match<Boolean> word = Words.isWordStart(text, start) ? DRAFTING.at(text, start, at) : null;
            if (word != null && Words.skipBlanks(text, word.end(), at) == at) {
                return true;
            }
        }
        return false;
    }
}
