package vn.chitieu.extractor.facts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.citation.DocumentType;
import vn.chitieu.extractor.citation.DocumentTypes;
import vn.chitieu.extractor.citation.Issuers;
import vn.chitieu.extractor.citation.NumberScanner;
import vn.chitieu.extractor.citation.PhraseIndex;
import vn.chitieu.extractor.model.DocumentFacts;
import vn.chitieu.extractor.model.Repeat;
import vn.chitieu.extractor.model.Source;
import vn.chitieu.extractor.text.CanonicalText;

/**
 * Reads what a document says about itself. The document's own words go before the fact box of a portal, except where
 * only the box is plain: number, type, signer, days. Thread-safe.
 */
public final class FactsReader {

    private FactsReader() {}

    /**
     * Reads the facts; one that the text does not give is null.
     *
     * @param repeats sections that are not looked at
     */
    public static DocumentFacts read(CanonicalText text, List<Repeat> repeats, Source source) {
        List<FactLine> lines = FactLine.of(text, repeats);
        FactBox box = FactBox.read(lines);
        List<FactLine> head = lines.subList(0, Letterhead.headEnd(lines));
        TitleBlock title = TitleBlock.read(head);
        Letterhead letterhead = Letterhead.read(head, title);
        OwnMention own = OwnMention.find(lines, number(box, letterhead));
        String issuedOn = first(letterhead.day(), box.day(FactBox.Field.ISSUED), title.day(), own.date());
        Effect effect = Effect.read(lines, issuedOn);
        issuedOn = first(issuedOn, effect.adopted());
        String printed = first(title.title(), box.text(FactBox.Field.TITLE), LetterTitle.read(head));
        Names names = names(lines, letterhead, printed, first(letterhead.issuer(), title.issuer(), issuerOf(box)));
        String number = number(box, letterhead);
        String type = type(box, title, own, number);
        String signer = first(box.text(FactBox.Field.SIGNER), Signature.read(lines, letterhead.head()));
        String period = names.title == null ? AnnexTitles.period(lines) : PlanPeriod.of(names.title);
        String id = id(number, type, names, first(issuedOn, period), source);
        return new DocumentFacts(
                id,
                number,
                type,
                names.title,
                names.issuer,
                letterhead.place(),
                issuedOn,
                first(box.day(FactBox.Field.EFFECTIVE), effect.effective()),
                signer,
                period,
                source);
    }

    /** What has to be spelled: title and issuer, and the province for the id. */
    private record Names(
            @Nullable String title,
            @Nullable String issuer,
            @Nullable String place) {}

    private static Names names(
            List<FactLine> lines, Letterhead letterhead, @Nullable String printed, @Nullable String named) {
        List<String> titles = new ArrayList<>();
        if (printed != null) {
            titles.add(printed);
        }
        if (named != null) {
            titles.add(named);
        }
        Recaser recaser = Recaser.learn(lines, titles);
        String issuer = new IssuerName(lines, recaser).of(named);
        boolean local = issuer != null && Issuers.isLocal(issuer);
        String province = issuer == null ? null : IssuerName.province(issuer);
        String title = printed == null
                ? null
                : FactLine.isShouted(printed) ? recaser.recase(printed) : Recaser.withProvince(printed, province);
        return new Names(title, issuer, province == null && local ? letterhead.place() : province);
    }

    private static @Nullable String issuerOf(FactBox box) {
        String issuer = box.text(FactBox.Field.ISSUER);
        return issuer == null ? null : LetterheadLines.issuer(issuer);
    }

    private static @Nullable String number(FactBox box, Letterhead letterhead) {
        String printed = box.text(FactBox.Field.NUMBER);
        NumberScanner.DocumentNumber number = printed == null ? null : NumberScanner.at(printed, 0, printed.length());
        return number == null ? letterhead.number() : number.value();
    }

    private static @Nullable String type(FactBox box, TitleBlock title, OwnMention own, @Nullable String number) {
        String printed = box.text(FactBox.Field.TYPE);
        PhraseIndex.Match<DocumentType> boxed = printed == null ? null : DocumentTypes.at(printed, 0, printed.length());
        DocumentType coded = number == null ? null : DocumentTypes.byCode(code(number));
        return first(
                title.type(),
                boxed == null ? null : boxed.value().name(),
                own.type(),
                coded == null ? null : coded.name());
    }

    private static String code(String number) {
        NumberScanner.DocumentNumber parsed = NumberScanner.at(number, 0, number.length());
        return parsed == null ? "" : parsed.code();
    }

    private static String id(
            @Nullable String number, @Nullable String type, Names names, @Nullable String dated, Source source) {
        String year = dated == null ? null : dated.substring(0, 4);
        if (number != null) {
            return DocumentId.ofNumber(number, names.place, year);
        }
        return names.title == null
                ? DocumentId.ofFile(source.name())
                : DocumentId.ofTitle(names.title, type, names.place, year);
    }

    private static @Nullable String first(@Nullable String... values) {
        for (String value : values) {
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
