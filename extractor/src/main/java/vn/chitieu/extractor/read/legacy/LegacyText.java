package vn.chitieu.extractor.read.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.chitieu.extractor.model.Diagnostic;
import vn.chitieu.extractor.read.ReadCode;

/**
 * The passages of a document, those in a legacy encoding found by the statistics of their words and converted: most words
 * are syllables when decoded, and are none as they are. What is Unicode is never converted, nor is what cannot be told.
 * The passages must be as the file has them: cleaning drops soft hyphens and control characters, which are letters here.
 * Immutable and thread-safe.
 */
public final class LegacyText {

    private final List<String> passages;
    private final List<Optional<LegacyEncoding>> encodings;

    private final boolean ofDocument;

    private LegacyText(List<String> passages, LegacyDecision decision) {
        this.passages = List.copyOf(passages);
        this.encodings = List.copyOf(decision.encodings());
        this.ofDocument = decision.ofDocument().isPresent();
    }

    /** A passage as converted, and where offsets asked for lie in it. */
    public record Passage(String text, List<Integer> offsets) {

        public Passage {
            offsets = List.copyOf(offsets);
        }
    }

    /** Decides for each passage, such as a paragraph, a line or a cell, what it is in; they stand in reading order. */
    public static LegacyText of(List<String> passages) {
        return new LegacyText(passages, new LegacyDecision(passages));
    }

    /** Converts a document given as one text, with its lines as its passages. */
    public static LegacyText ofLines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', start)) {
            lines.add(text.substring(start, feed + 1));
            start = feed + 1;
        }
        lines.add(text.substring(start));
        return of(lines);
    }

    /** The encoding of a passage; empty if it is Unicode or cannot be told. */
    public Optional<LegacyEncoding> encoding(int passage) {
        return encodings.get(passage);
    }

    /** A passage, converted if it is in a legacy encoding. */
    public String text(int passage) {
        return passage(passage, List.of()).text();
    }

    /** All passages, converted where they are in a legacy encoding, one behind the other. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < passages.size(); i++) {
            text.append(text(i));
        }
        return text.toString();
    }

    /**
     * A passage, converted if it is in a legacy encoding.
     *
     * @param offsets offsets in the passage, ascending
     */
    public Passage passage(int passage, List<Integer> offsets) {
        String text = passages.get(passage);
        return encodings
                .get(passage)
                .map(encoding -> LegacyPassage.convert(text, encoding, offsets))
                .map(converted -> new Passage(converted.text(), converted.offsets()))
                .orElseGet(() -> new Passage(text, offsets));
    }

    /** Whether any passage is in a legacy encoding. */
    public boolean isFound() {
        return encodings.stream().anyMatch(Optional::isPresent);
    }

    /** Whether the document as a whole is in a legacy encoding. */
    public boolean isOfDocument() {
        return ofDocument;
    }

    /** What was converted, one diagnostic an encoding. */
    public List<Diagnostic> diagnostics() {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (LegacyEncoding encoding : LegacyEncoding.values()) {
            long count = encodings.stream()
                    .filter(found -> found.equals(Optional.of(encoding)))
                    .count();
            if (count > 0) {
                diagnostics.add(ReadCode.LEGACY_FONT.diagnostic(
                        count + " passages were written for " + encoding + " fonts and were converted"));
            }
        }
        return diagnostics;
    }
}
