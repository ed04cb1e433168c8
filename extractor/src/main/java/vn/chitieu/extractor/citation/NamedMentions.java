package vn.chitieu.extractor.citation;

import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Span;

/**
 * Mentions without a number behind the type: laws by their name, a type with a day, the resolution of a congress, a
 * report by who made it. In a table a name without day is part of a deliverable's name and does not count.
 */
record NamedMentions(String text, int to, boolean inTable) {

    @Nullable
    Mention at(PhraseIndex.Match<DocumentType> type) {
        return switch (type.value().citation()) {
            case NAME -> Character.isUpperCase(text.charAt(type.start())) ? law(type) : null;
            case ISSUER -> madeBy(type);
            case NUMBER -> {
                Mention dated = dated(type);
                yield dated == null ? ofSession(type) : dated;
            }
        };
    }

    private @Nullable Mention law(PhraseIndex.Match<DocumentType> type) {
        boolean constitution = type.value().name().equals("Hiến pháp");
        int nameEnd = constitution ? FieldNames.end(text, type.end(), Math.min(to, type.end() + 80)) : named(type);
        if (nameEnd < 0) {
            return null;
        }
        MentionTail tail = MentionTail.read(text, nameEnd, to, null);
        int end = yearEnd(tail.end());
        boolean bare = tail.number() == null && tail.date() == null;
        if (inTable && bare) {
            return null;
        }
        String key = constitution ? "hiên phap" : key(type.start(), nameEnd);
        return new Mention(tail.number(), type.value(), key, false, tail.date(), tail.issuer(), type.start(), end);
    }

    /** The words alone: commas in names of laws come and go. */
    private String key(int start, int end) {
        StringBuilder key = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            if (Words.isWordPart(text.charAt(i))) {
                key.append(Toneless.fold(text.charAt(i)));
            }
        }
        return key.toString();
    }

    private int named(PhraseIndex.Match<DocumentType> type) {
        return LawNames.end(text, type.end(), to);
    }

    private int yearEnd(int from) {
        int at = Words.skipBlanks(text, from, Math.min(to, from + 3));
        int word = at < to ? Toneless.match(text, at, to, "năm") : -1;
        int start = word < 0 ? from : Words.skipBlanks(text, word, Math.min(to, word + 3));
        int end = Words.digitsEnd(text, start, Math.min(to, start + 5));
        return word >= 0 && end - start == 4 ? end : from;
    }

    private @Nullable Mention madeBy(PhraseIndex.Match<DocumentType> type) {
        MentionTail tail = MentionTail.read(text, type.end(), to, null);
        if (tail.issuer() == null || inTable) {
            return null;
        }
        String key = key(type.start(), tail.end());
        return new Mention(
                tail.number(), type.value(), key, false, tail.date(), tail.issuer(), type.start(), tail.end());
    }

    private @Nullable Mention dated(PhraseIndex.Match<DocumentType> type) {
        int next = Words.skipBlanks(text, type.end(), Math.min(to, type.end() + 3));
        boolean day = next < to && Toneless.match(text, next, to, "ngay") >= 0;
        MentionTail tail = day ? MentionTail.read(text, type.end(), to, null) : null;
        if (tail == null || tail.date() == null || tail.issuer() == null) {
            return null;
        }
        String key = Toneless.fold(type.value().name()) + ' ' + tail.date();
        return new Mention(null, type.value(), key, false, tail.date(), tail.issuer(), type.start(), tail.end());
    }

    /** "Nghị quyết Đại hội Đảng bộ huyện lần thứ IV": the session is the issuer, and its number tells it apart. */
    private @Nullable Mention ofSession(PhraseIndex.Match<DocumentType> type) {
        int next = Words.skipBlanks(text, type.end(), Math.min(to, type.end() + 3));
        int of = next < to ? Toneless.match(text, next, to, "cua") : -1;
        int start = of < 0 ? next : Words.skipBlanks(text, of, to);
        boolean session = start < to
                && (Toneless.match(text, start, to, "đai hôi") >= 0
                        || Toneless.match(text, start, to, "hôi nghi") >= 0);
        Span issuer = session ? Issuers.at(text, start, to) : null;
        if (issuer == null || inTable) {
            return null;
        }
        String ordinal = SessionNames.ordinal(text, issuer.start(), issuer.end());
        if (ordinal.isEmpty()) {
            return null;
        }
        String name = issuer.in(text);
        String folded = Toneless.fold(name);
        boolean national = folded.contains("toan quôc") || folded.contains("cua đang") || folded.contains("trung ương");
        String key = type.value().name() + (national ? " toàn quốc " : " ") + folded.substring(0, 7) + ' ' + ordinal;
        MentionTail tail = MentionTail.read(text, issuer.end(), to, null);
        return new Mention(
                null,
                type.value(),
                key,
                false,
                tail.date(),
                name,
                type.start(),
                tail.date() == null ? issuer.end() : tail.end());
    }
}
