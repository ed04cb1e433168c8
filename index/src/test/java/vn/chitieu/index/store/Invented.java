package vn.chitieu.index.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Clause;
import vn.chitieu.extractor.model.ClauseKind;
import vn.chitieu.extractor.model.DocumentFacts;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Source;

/** Documents that nobody issued: a text of random syllables for each number. */
final class Invented {

    private static final String[] SYLLABLES = {
        "kế", "hoạch", "phát", "triển", "tỷ", "lệ", "hộ", "dân", "nước", "sạch", "xây", "dựng", "trường", "học", "đạt",
        "chuẩn", "nông", "thôn", "đường", "giao", "thông", "công", "nghiệp", "dịch", "vụ", "du", "lịch", "môi", "y",
                "tế"
    };

    private Invented() {}

    /** A text that is like no other: as many syllables, from a generator of this seed. */
    static String text(long seed, int syllables) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            text.append(SYLLABLES[random.nextInt(SYLLABLES.length)]).append(i % 12 == 11 ? ".\n" : " ");
        }
        return text.toString();
    }

    /** What differs from one document to another. */
    record Facts(
            String id, @Nullable String number, @Nullable String issuedOn, String name, boolean ocr) {

        static Facts of(int number) {
            String name = number + "/KH-UBND";
            return new Facts(number + "-kh-ubnd-song-lam-2031", name, "2031-01-15", number + ".txt", false);
        }

        Facts named(String name) {
            return new Facts(id, number, issuedOn, name, ocr);
        }

        Facts recognised() {
            return new Facts(id, number, issuedOn, name, true);
        }
    }

    /** Document number so and so, of 60 syllables and five clauses. */
    static LoadedFile file(int number) {
        return file(Facts.of(number), text(number, 60));
    }

    /** A document of this text, which is also the content of its file. */
    static LoadedFile file(Facts facts, String text) {
        byte[] content = (facts.name() + "\n" + text).getBytes(StandardCharsets.UTF_8);
        String sha256 = HexFormat.of().formatHex(BlobStore.sha256().digest(content));
        Source source = new Source(facts.name(), "text/plain", content.length, sha256, null, facts.ocr());
        DocumentFacts document = new DocumentFacts(
                facts.id(),
                facts.number(),
                "Kế hoạch",
                "Về phát triển",
                "Ủy ban nhân dân tỉnh Sông Lam",
                "Sông Lam",
                facts.issuedOn(),
                null,
                null,
                "2031",
                source);
        Extraction extraction = new Extraction(
                Extraction.SCHEMA,
                document,
                text,
                clauses(text),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return LoadedFile.of(content, extraction, "2031-02-01T08:00:00Z");
    }

    private static List<Clause> clauses(String text) {
        List<Clause> clauses = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            String id = "khoan-" + (clauses.size() + 1);
            clauses.add(new Clause(
                    id,
                    null,
                    ClauseKind.PARAGRAPH,
                    "",
                    id,
                    null,
                    start,
                    end,
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    null));
            start = end + 1;
        }
        return clauses;
    }
}
