package vn.chitieu.index.store;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.index.copy.Shingles;

/**
 * Tells whether the library has a document from another source already. Two texts are copies where they share most of
 * their shingles, or where one with the same number, place and year is nearly wholly in the other, as where an annex is
 * missing. Two documents that say of themselves that they are different ones, by number or date or period, never are,
 * however much of a template they share; what recognition read of a picture is not trusted that far.
 */
final class CopySearch {

    /** Least Jaccard index of copies. Measured: renderings of one document 0.999 and more, different ones below 0.15. */
    private static final double ALIKE = 0.8;
    /** The same where one text was recognised: a wrong letter in a hundred takes a fifth of the shingles. */
    private static final double ALIKE_RECOGNISED = 0.5;
    /** Least share of the shorter text in the longer one, for documents of the same id. */
    private static final double CONTAINED = 0.9;

    private static final double CONTAINED_RECOGNISED = 0.6;
    /** Greatest number of documents whose text is compared. */
    private static final int COMPARED = 8;

    private final Catalog catalog;
    private final Texts texts;

    /** Gives the shingles of a document's text. */
    @FunctionalInterface
    interface Texts {
        Shingles of(StoredDocument document) throws IOException;
    }

    CopySearch(Catalog catalog, Texts texts) {
        this.catalog = catalog;
        this.texts = texts;
    }

    /** The document that this one is most a copy of; itself, where it is there already, is passed over. */
    Optional<StoredDocument> copyOf(StoredDocument document, Shingles shingles) throws IOException {
        Set<StoredDocument> candidates = new LinkedHashSet<>(catalog.ofDocumentId(document.documentId()));
        candidates.addAll(catalog.like(document.signature()));
        candidates.removeIf(other -> other.id().equals(document.id()) || contradict(document, other));
        @Nullable StoredDocument best = null;
        double most = 0;
        int compared = 0;
        for (StoredDocument other : candidates) {
            if (compared++ == COMPARED) {
                break;
            }
            double share = share(document, shingles, other);
            if (share > most) {
                best = other;
                most = share;
            }
        }
        return Optional.ofNullable(best);
    }

    /** How much of the texts is the same; 0 where that is not enough for copies. */
    private double share(StoredDocument document, Shingles shingles, StoredDocument other) throws IOException {
        Shingles others = texts.of(other);
        boolean recognised = document.ocr() || other.ocr();
        double jaccard = shingles.jaccard(others);
        if (jaccard >= (recognised ? ALIKE_RECOGNISED : ALIKE)) {
            return jaccard;
        }
        boolean sameId = document.documentId().equals(other.documentId()) && document.number() != null;
        double contained = shingles.containment(others);
        return sameId && contained >= (recognised ? CONTAINED_RECOGNISED : CONTAINED) ? contained : 0;
    }

    private static boolean contradict(StoredDocument one, StoredDocument other) {
        if (one.ocr() || other.ocr()) {
            return false;
        }
        return differ(one.number(), other.number())
                || differ(one.issuedOn(), other.issuedOn())
                || differ(one.period(), other.period());
    }

    private static boolean differ(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !Objects.equals(one, other);
    }
}
