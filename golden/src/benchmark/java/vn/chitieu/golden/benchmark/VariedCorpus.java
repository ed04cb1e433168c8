package vn.chitieu.golden.benchmark;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.chitieu.corpus.Corpus;
import vn.chitieu.corpus.CorpusDocument;
import vn.chitieu.extractor.Extractor;
import vn.chitieu.extractor.model.AgencyMention;
import vn.chitieu.extractor.model.Clause;
import vn.chitieu.extractor.model.ClauseKind;
import vn.chitieu.extractor.model.DocumentFacts;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Source;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.index.model.IndexedDocument;

/**
 * Documents made of the clauses of the corpus: each draws clauses, changes a quarter of their passages for
 * others of the corpus, and has a number, issuer, day and targets with values of its own. The same seed gives the same documents.
 */
final class VariedCorpus {

    /** Clauses of a document. */
    static final int CLAUSES = 100;

    private static final List<String> PLACES = List.of(
            "An Giang",
            "Bắc Ninh",
            "Cà Mau",
            "Cao Bằng",
            "Cần Thơ",
            "Đà Nẵng",
            "Đắk Lắk",
            "Điện Biên",
            "Đồng Nai",
            "Đồng Tháp",
            "Gia Lai",
            "Hà Nội",
            "Hà Tĩnh",
            "Hải Phòng",
            "Huế",
            "Hưng Yên",
            "Khánh Hòa",
            "Lai Châu",
            "Lạng Sơn",
            "Lào Cai",
            "Lâm Đồng",
            "Nghệ An",
            "Ninh Bình",
            "Phú Thọ",
            "Quảng Ngãi",
            "Quảng Ninh",
            "Quảng Trị",
            "Sơn La",
            "Tây Ninh",
            "Thái Nguyên",
            "Thanh Hóa",
            "Tuyên Quang",
            "Vĩnh Long");

    /** A part of a sentence with what closes it. */
    private static final Pattern PASSAGE = Pattern.compile("[^,;.:|\n]*+[,;.:|\n]++|[^,;.:|\n]++", Pattern.DOTALL);

    private final List<Seed> seeds = new ArrayList<>();
    private final List<String> passages = new ArrayList<>();

    /** A clause of the corpus with its own text and its targets. */
    private record Seed(Clause clause, String text, List<Target> targets) {}

    VariedCorpus(Path root) throws IOException, UnreadableDocumentException {
        Extractor extractor = Extractor.create();
        for (CorpusDocument document : Corpus.open(root.resolve("corpus")).documents()) {
            Extraction extraction = extractor.extract("document.txt", document.content());
            Map<String, List<Target>> targets =
                    extraction.targets().stream().collect(Collectors.groupingBy(Target::clause));
            List<Clause> clauses = extraction.clauses();
            for (Clause clause : clauses) {
                int end = clauses.stream()
                        .filter(child -> clause.id().equals(child.parent()))
                        .mapToInt(Clause::start)
                        .min()
                        .orElse(clause.end());
                String text = extraction
                        .text()
                        .substring(clause.start(), Math.max(clause.start(), end))
                        .strip();
                if (clause.repeatOf() == null && !text.isEmpty()) {
                    seeds.add(new Seed(clause, text, targets.getOrDefault(clause.id(), List.of())));
                    PASSAGE.matcher(text).results().map(MatchResult::group).forEach(passages::add);
                }
            }
        }
    }

    /** The document with this number. */
    IndexedDocument document(int number) {
        Random random = new Random(number);
        StringBuilder text = new StringBuilder();
        List<Clause> clauses = new ArrayList<>();
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < CLAUSES; i++) {
            Seed seed = seeds.get(random.nextInt(seeds.size()));
            int start = text.length();
            text.append(varied(seed.text(), random)).append('\n');
            String id = "dieu-" + (i + 1);
            clauses.add(clause(seed.clause(), id, start, text.length() - 1));
            for (Target target : seed.targets()) {
                targets.add(target(target, id, targets.size() + 1, random));
            }
        }
        DocumentFacts facts = facts(number, source(number, text.toString()), random);
        Extraction extraction = new Extraction(
                Extraction.SCHEMA,
                facts,
                text.toString(),
                clauses,
                targets,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return IndexedDocument.of(extraction);
    }

    private String varied(String text, Random random) {
        Matcher passages = PASSAGE.matcher(text);
        StringBuilder varied = new StringBuilder();
        while (passages.find()) {
            boolean other = random.nextInt(4) == 0;
            varied.append(other ? this.passages.get(random.nextInt(this.passages.size())) : passages.group());
        }
        return varied.toString();
    }

    private static Clause clause(Clause seed, String id, int start, int end) {
        List<AgencyMention> none = List.of();
        return new Clause(
                id,
                null,
                ClauseKind.ARTICLE,
                null,
                "Điều " + id.substring(5),
                seed.heading(),
                start,
                end,
                null,
                seed.lead().isEmpty() ? none : seed.lead(),
                seed.coordinating(),
                seed.topics(),
                null);
    }

    private static Target target(Target seed, String clause, int number, Random random) {
        BigDecimal value = seed.value() == null ? null : seed.value().add(BigDecimal.valueOf(random.nextInt(20)));
        return new Target(
                "t" + number,
                clause,
                "Điều " + clause.substring(5),
                seed.kind(),
                seed.indicator(),
                seed.indicatorId(),
                null,
                seed.comparator(),
                value,
                seed.upper(),
                seed.change(),
                seed.unit(),
                seed.time(),
                seed.lead(),
                seed.coordinating(),
                seed.quote(),
                0,
                0,
                seed.spans(),
                seed.confidence(),
                seed.by(),
                null);
    }

    private static Source source(int number, String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        return new Source(number + ".txt", "text/plain", content.length, sha256(content), null, false);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static DocumentFacts facts(int number, Source source, Random random) {
        String place = PLACES.get(random.nextInt(PLACES.size()));
        int year = 2009 + random.nextInt(17);
        return new DocumentFacts(
                number + "-nq-hdnd-" + year,
                number + "/NQ-HĐND",
                random.nextBoolean() ? "Nghị quyết" : "Kế hoạch",
                "Về phát triển kinh tế - xã hội năm " + (year + 1),
                "Hội đồng nhân dân tỉnh " + place,
                place,
                year + "-12-" + (10 + random.nextInt(18)),
                null,
                null,
                Integer.toString(year + 1),
                source);
    }
}
