package vn.chitieu.index.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.index.HeapUse;
import vn.chitieu.index.copy.Signature;

/** What a catalog of many documents takes of the heap; it prints. That it holds them is all that is asserted. */
@Tag("slow")
class CatalogMemoryTest {

    private static final int SIGNATURE_BYTES = 256;
    private static final int DIGEST_BYTES = 32;

    private final Random random = new Random(7);

    @ParameterizedTest
    @ValueSource(ints = {20_000, 100_000, 400_000})
    void holds(int documents) throws Exception {
        Catalog catalog = HeapUse.of("documents", documents, () -> {
            Catalog made = new Catalog();
            for (int i = 0; i < documents; i++) {
                made.apply(read(document(i)));
            }
            return made;
        });
        assertThat(catalog.size()).isEqualTo(documents);
    }

    /** As it is after a start: each of its words is read from the line. */
    private static CatalogLine read(StoredDocument document) {
        byte[] line = CatalogLine.encode(new CatalogLine(document.first(), 0, "00000000", document, null))
                .bytes();
        return CatalogLine.decode(Arrays.copyOf(line, line.length - 1), CatalogLine.class)
                .orElseThrow();
    }

    private StoredDocument document(int i) {
        String id = "nghi-quyet-" + i + "-nq-hdnd";
        return new StoredDocument(
                id,
                id,
                i + "/NQ-HĐND",
                "Nghị quyết về kế hoạch phát triển kinh tế - xã hội năm " + i,
                "Hội đồng nhân dân tỉnh Quảng Ninh",
                "2025-12-16",
                "2026",
                "van-ban/" + i + ".docx",
                HexFormat.of().formatHex(bytes(DIGEST_BYTES)),
                HexFormat.of().formatHex(bytes(DIGEST_BYTES)),
                false,
                100,
                12,
                "2026-11-25T00:00:00Z",
                Signature.parse(Base64.getEncoder().encodeToString(bytes(SIGNATURE_BYTES))),
                i,
                i);
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
