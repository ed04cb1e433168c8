package vn.chitieu.extractor.read.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides what each passage of a document is in, by its own words, by the whole document and by the passages around. */
final class LegacyDecision {

    /** Weight that tells the encoding of a whole document. */
    private static final int DOCUMENT_WEIGHT = 2;

    /** Weight that tells the encoding of a passage in a document that is not in it. */
    private static final int PASSAGE_WEIGHT = 6;

    /** What a passage says for each encoding; null where it is in ASCII. */
    private final List<@Nullable Evidence> passages = new ArrayList<>();

    private final Optional<LegacyEncoding> ofDocument;

    private record Evidence(LegacyEvidence tcvn3, LegacyEvidence vni) {

        Evidence() {
            this(new LegacyEvidence(LegacyEncoding.TCVN3), new LegacyEvidence(LegacyEncoding.VNI));
        }

        static Evidence of(String passage) {
            Evidence evidence = new Evidence();
            LegacyEvidence.addTo(passage, evidence.tcvn3, evidence.vni);
            return evidence;
        }

        static Evidence ofUnicode(int words) {
            Evidence evidence = new Evidence();
            evidence.tcvn3.addUnicode(words);
            evidence.vni.addUnicode(words);
            return evidence;
        }

        void add(Evidence part) {
            tcvn3.add(part.tcvn3);
            vni.add(part.vni);
        }

        /** The encoding with more weight, if it convinces. */
        Optional<LegacyEncoding> convincing(int minWeight) {
            LegacyEvidence best = vni.weight() > tcvn3.weight() ? vni : tcvn3;
            return vni.weight() != tcvn3.weight() && best.convinces(minWeight)
                    ? Optional.of(best.encoding())
                    : Optional.empty();
        }

        LegacyEvidence of(LegacyEncoding encoding) {
            return encoding == LegacyEncoding.VNI ? vni : tcvn3;
        }

        boolean isOpen() {
            return Stream.of(tcvn3, vni).anyMatch(LegacyEvidence::isOpen);
        }
    }

    LegacyDecision(List<String> texts) {
        Evidence all = new Evidence();
        for (String text : texts) {
            int unicode = UnicodeWords.count(text);
            Evidence own = isAscii(text) ? null : unicode > 0 ? Evidence.ofUnicode(unicode) : Evidence.of(text);
            passages.add(own);
            if (own != null) {
                all.add(own);
            }
        }
        this.ofDocument = all.convincing(DOCUMENT_WEIGHT);
    }

    /** What the document as a whole is in; empty for Unicode. */
    Optional<LegacyEncoding> ofDocument() {
        return ofDocument;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** The encodings of the passages. Those that do not tell go with the ones before and behind them, if these agree. */
    List<Optional<LegacyEncoding>> encodings() {
        List<Optional<LegacyEncoding>> encodings = new ArrayList<>();
        Optional<LegacyEncoding> before = ofDocument;
        int open = 0;
        for (int i = 0; i < passages.size(); i++) {
            Evidence own = passages.get(i);
            Optional<LegacyEncoding> found = own == null ? Optional.empty() : encodingOf(own);
            encodings.add(found);
            if (own != null && (found.isPresent() || !own.isOpen())) {
                fill(encodings, open, i, before.equals(found) ? found : Optional.empty());
                before = found;
                open = i + 1;
            }
        }
        fill(encodings, open, encodings.size(), before.equals(ofDocument) ? before : Optional.empty());
        return encodings;
    }

    private void fill(List<Optional<LegacyEncoding>> encodings, int from, int to, Optional<LegacyEncoding> encoding) {
        for (int i = from; i < to; i++) {
            encodings.set(i, passages.get(i) == null ? Optional.empty() : encoding);
        }
    }

    private Optional<LegacyEncoding> encodingOf(Evidence own) {
        if (ofDocument.isPresent() && own.of(ofDocument.get()).agrees()) {
            return ofDocument;
        }
        Optional<LegacyEncoding> found = own.convincing(PASSAGE_WEIGHT);
        return found.filter(encoding -> !own.of(encoding).isUnicode());
    }
}
