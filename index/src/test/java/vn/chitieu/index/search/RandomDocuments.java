package vn.chitieu.index.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.AgencyMention;
import vn.chitieu.extractor.model.Clause;
import vn.chitieu.extractor.model.ClauseKind;
import vn.chitieu.extractor.model.Comparator;
import vn.chitieu.extractor.model.DocumentFacts;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Source;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.extractor.model.TargetAgency;
import vn.chitieu.extractor.model.TargetKind;
import vn.chitieu.extractor.model.TargetSpans;
import vn.chitieu.index.model.IndexedDocument;

/** Documents of a few words, with values of facets that meet often, and with none. Not thread-safe. */
final class RandomDocuments {

    private static final List<String> WORDS = List.of("rừng", "rung", "hộ", "nghèo", "thu", "ngân", "sách", "y", "tế");

    private final Random random;

    RandomDocuments(long seed) {
        this.random = new Random(seed);
    }

    /** A document with this id, another one each time. */
    IndexedDocument next(String id) {
        StringBuilder text = new StringBuilder();
        List<Clause> clauses = new ArrayList<>();
        List<Target> targets = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            int start = text.length();
            for (int word = 0; word < 6; word++) {
                text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
            }
            String clause = "dieu-" + i;
            clauses.add(clause(clause, start, text.length()));
            for (int target = random.nextInt(4); target > 1; target--) {
                targets.add(target("t" + targets.size(), clause));
            }
        }
        List<String> copies = List.of();
        Extraction extraction = new Extraction(
                Extraction.SCHEMA,
                facts(id),
                text.toString(),
                clauses,
                targets,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new IndexedDocument(id, extraction, random.nextInt(5) == 0 ? "other" : null, copies);
    }

    private DocumentFacts facts(String id) {
        Source source = new Source(id, "text/plain", 1, "0".repeat(64), null, false);
        return new DocumentFacts(
                id,
                one("số"),
                one("loại"),
                "Về phát triển",
                one("cơ quan"),
                one("nơi"),
                random.nextBoolean() ? null : 2020 + random.nextInt(5) + "-01-02",
                null,
                null,
                null,
                source);
    }

    private Clause clause(String id, int start, int end) {
        return new Clause(
                id,
                null,
                ClauseKind.ARTICLE,
                null,
                id,
                one("mục"),
                start,
                end,
                null,
                some("Sở ").stream()
                        .map(name -> new AgencyMention(name, name, 0, 0))
                        .toList(),
                some("Sở ").stream()
                        .map(name -> new AgencyMention(name, name, 0, 0))
                        .toList(),
                some("chủ-đề-"),
                null);
    }

    private Target target(String id, String clause) {
        return new Target(
                id,
                clause,
                clause,
                TargetKind.values()[random.nextInt(3)],
                "chỉ tiêu " + random.nextInt(90),
                null,
                null,
                random.nextBoolean() ? null : Comparator.values()[random.nextInt(7)],
                BigDecimal.valueOf(random.nextInt(9)),
                null,
                null,
                one("đơn vị"),
                "2025",
                some("Sở ").stream()
                        .map(name -> new TargetAgency(name, name, random.nextBoolean(), 0, 0))
                        .toList(),
                List.of(),
                "thu ngân sách",
                0,
                0,
                new TargetSpans(null, null, null, null),
                1,
                "test",
                null);
    }

    private @Nullable String one(String name) {
        int number = random.nextInt(6);
        return number == 0 ? null : name + ' ' + number;
    }

    private List<String> some(String name) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> name + random.nextInt(7))
                .distinct()
                .toList();
    }
}
