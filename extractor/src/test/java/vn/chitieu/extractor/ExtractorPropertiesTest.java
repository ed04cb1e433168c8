package vn.chitieu.extractor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import vn.chitieu.extractor.model.AgencyMention;
import vn.chitieu.extractor.model.Citation;
import vn.chitieu.extractor.model.Clause;
import vn.chitieu.extractor.model.Conflict;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.ExtractionJson;
import vn.chitieu.extractor.model.Repeat;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.extractor.model.TargetAgency;
import vn.chitieu.extractor.model.TargetKind;
import vn.chitieu.extractor.read.UnreadableDocumentException;

/** What holds for every input whatever. */
class ExtractorPropertiesTest {

    private static final Extractor EXTRACTOR = Extractor.create();

    @Provide
    Arbitrary<String> documents() {
        return RandomTexts.documents();
    }

    @Provide
    Arbitrary<String> anything() {
        return RandomTexts.anything();
    }

    @Property(tries = 400, shrinking = ShrinkingMode.BOUNDED)
    void anyTextGivesAnExtraction(@ForAll("anything") String text) throws IOException {
        extract(text).ifPresent(ExtractorPropertiesTest::check);
    }

    @Property(tries = 600, shrinking = ShrinkingMode.BOUNDED)
    void anyDocumentGivesAnExtraction(@ForAll("documents") String text) throws IOException {
        extract(text).ifPresent(ExtractorPropertiesTest::check);
    }

    @Property(tries = 150, shrinking = ShrinkingMode.BOUNDED)
    void twiceTheSameWhateverTheLocale(@ForAll("documents") String text) throws IOException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ROOT);
            Optional<Extraction> first = extract(text);
            assertThat(extract(text)).isEqualTo(first);
            for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "vi-VN")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(Extractor.create().extract("a.txt", text.getBytes(StandardCharsets.UTF_8)))
                        .isEqualTo(first.orElseThrow());
                assertThat(bytes(first.orElseThrow()))
                        .isEqualTo(bytes(extract(text).orElseThrow()));
            }
        } catch (UnreadableDocumentException | java.util.NoSuchElementException e) {
            assertThat(extract(text)).isEmpty();
        } finally {
            Locale.setDefault(before);
        }
    }

    @Property(tries = 150, shrinking = ShrinkingMode.BOUNDED)
    void jsonReadsBackAsWritten(@ForAll("anything") String text) throws IOException {
        Optional<Extraction> extraction = extract(text);
        if (extraction.isPresent()) {
            byte[] written = bytes(extraction.get());
            Extraction read = ExtractionJson.read(new ByteArrayInputStream(written));
            assertThat(read).isEqualTo(extraction.get());
            assertThat(bytes(read)).isEqualTo(written);
        }
    }

    private static byte[] bytes(Extraction extraction) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExtractionJson.writePretty(extraction, out);
        ExtractionJson.writeLine(extraction, out);
        return out.toByteArray();
    }

    private static Optional<Extraction> extract(String text) {
        try {
            return Optional.of(EXTRACTOR.extract("a.txt", text.getBytes(StandardCharsets.UTF_8)));
        } catch (UnreadableDocumentException e) {
            return Optional.empty();
        }
    }

    private static void check(Extraction extraction) {
        String text = extraction.text();
        Map<String, Clause> clauses = checkClauses(extraction.clauses(), text);
        checkTargets(extraction.targets(), clauses, text);
        checkConflicts(extraction);
        for (Repeat repeat : extraction.repeats()) {
            assertThat(new Span(repeat.start(), repeat.end()).in(text))
                    .isEqualToIgnoringCase(repeat.of().in(text));
        }
        for (Citation citation : extraction.citations()) {
            inside(citation.start(), citation.end(), text);
        }
    }

    private static Map<String, Clause> checkClauses(List<Clause> clauses, String text) {
        Map<String, Clause> byId = new HashMap<>();
        for (Clause clause : clauses) {
            inside(clause.start(), clause.end(), text);
            if (clause.parent() != null) {
                Clause parent = byId.get(clause.parent());
                assertThat(parent)
                        .as("parent of %s stands before it", clause.id())
                        .isNotNull();
                assertThat(parent.start()).isLessThanOrEqualTo(clause.start());
                assertThat(parent.end()).isGreaterThanOrEqualTo(clause.end());
            }
            assertThat(byId.put(clause.id(), clause))
                    .as("one clause %s", clause.id())
                    .isNull();
            assertThat(clause.id()).matches("[a-z0-9.~-]+");
            agencies(clause.lead(), text);
            agencies(clause.coordinating(), text);
            assertThat(clause.repeatOf() == null || byId.containsKey(clause.repeatOf()))
                    .isTrue();
        }
        return byId;
    }

    private static void agencies(List<AgencyMention> mentions, String text) {
        for (AgencyMention mention : mentions) {
            inside(mention.start(), mention.end(), text);
            assertThat(mention.name()).isNotBlank();
        }
    }

    private static void checkTargets(List<Target> targets, Map<String, Clause> clauses, String text) {
        int last = 0;
        Set<String> ids = new HashSet<>();
        for (Target target : targets) {
            inside(target.start(), target.end(), text);
            assertThat(target.quote()).isNotBlank().isEqualTo(text.substring(target.start(), target.end()));
            assertThat(target.indicator()).isNotBlank();
            assertThat(target.start()).isGreaterThanOrEqualTo(last);
            last = target.start();
            Clause clause = clauses.get(target.clause());
            assertThat(clause).isNotNull();
            assertThat(clause.path()).isEqualTo(target.path());
            assertThat(clause.start()).isLessThanOrEqualTo(target.start());
            assertThat(clause.end()).isGreaterThanOrEqualTo(target.end());
            assertThat(target.mentionOf() == null || ids.contains(target.mentionOf()))
                    .isTrue();
            assertThat(ids.add(target.id())).isTrue();
            checkFields(target, text);
        }
    }

    private static void checkFields(Target target, String text) {
        boolean quantitative = target.kind() == TargetKind.QUANTITATIVE;
        assertThat(target.value() != null).isEqualTo(quantitative);
        assertThat(target.comparator() != null).isEqualTo(quantitative);
        assertThat(target.upper() == null || target.upper().compareTo(target.value()) > 0)
                .isTrue();
        assertThat(target.confidence()).isBetween(0.0, 1.0);
        List<Span> spans = new ArrayList<>();
        spans.add(target.spans().indicator());
        spans.add(target.spans().value());
        spans.add(target.spans().unit());
        spans.add(target.spans().time());
        for (Span span : spans) {
            if (span != null) {
                inside(span.start(), span.end(), text);
                assertThat(span.length()).isPositive();
            }
        }
        if (target.time() != null) {
            assertThat(target.time()).matches("[0-9]{4}(-Q[1-4]|-[0-9]{2}(-[0-9]{2})?)?(/[0-9]{4}(-[Q0-9-]+)?)?");
        }
        for (TargetAgency agency : target.lead()) {
            inside(agency.start(), agency.end(), text);
        }
    }

    private static void checkConflicts(Extraction extraction) {
        Set<String> ids = new HashSet<>();
        extraction.targets().forEach(target -> ids.add(target.id()));
        for (Conflict conflict : extraction.conflicts()) {
            assertThat(conflict.targets()).hasSize(2);
            assertThat(ids).containsAll(conflict.targets());
        }
    }

    private static void inside(int start, int end, String text) {
        assertThat(start).isGreaterThanOrEqualTo(0).isLessThanOrEqualTo(end);
        assertThat(end).isLessThanOrEqualTo(text.length());
    }
}
