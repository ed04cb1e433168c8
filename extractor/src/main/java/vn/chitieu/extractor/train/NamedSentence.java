package vn.chitieu.extractor.train;

import java.util.Arrays;
import java.util.List;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.util.Span;

/** A sentence with its names, as it is kept in a file. */
record NamedSentence(List<String> words, List<Name> names) {

    /** A name from one word to before another. */
    record Name(int from, int to, String type) {}

    NamedSentence {
        words = List.copyOf(words);
        names = List.copyOf(names);
    }

    static NamedSentence of(NameSample sample) {
        List<Name> names = Arrays.stream(sample.getNames())
                .map(name -> new Name(name.getStart(), name.getEnd(), name.getType()))
                .toList();
        return new NamedSentence(List.of(sample.getSentence()), names);
    }

    NameSample sample() {
        Span[] spans = names.stream()
                .map(name -> new Span(name.from, name.to, name.type))
                .toArray(Span[]::new);
        return new NameSample(words.toArray(String[]::new), spans, false);
    }
}
