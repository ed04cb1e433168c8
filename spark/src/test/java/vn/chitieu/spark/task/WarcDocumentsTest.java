package vn.chitieu.spark.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

class WarcDocumentsTest {

    private static final MediaType HTTP = MediaType.parse("application/http;msgtype=response");
    private static final MediaType TEXT = MediaType.parse("text/plain");

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] archive(WarcCompression compression, WarcRecord... records) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WarcWriter writer = new WarcWriter(Channels.newChannel(out), compression)) {
            for (WarcRecord record : records) {
                writer.write(record);
            }
        }
        return out.toByteArray();
    }

    private static WarcRecord answer(String address, int status, String text) throws IOException {
        return new WarcResponse.Builder(URI.create(address))
                .body(new HttpResponse.Builder(status, "said")
                        .body(TEXT, bytes(text))
                        .build())
                .build();
    }

    private static WarcRecord raw(String address, byte[] http) {
        return new WarcResponse.Builder(URI.create(address)).body(HTTP, http).build();
    }

    private static List<String> read(byte[] archive) throws Exception {
        List<String> all = new ArrayList<>();
        try (WarcDocuments documents = WarcDocuments.open(new ByteArrayInputStream(archive))) {
            for (Optional<WarcDocuments.Document> next = documents.next(); next.isPresent(); next = documents.next()) {
                WarcDocuments.Document document = next.get();
                String text = new String(document.open().readAllBytes(), StandardCharsets.UTF_8);
                all.add(document.member() + " " + document.name() + " " + text);
            }
        }
        return all;
    }

    private static WarcRecord[] sample() throws IOException {
        return new WarcRecord[] {
            new Warcinfo.Builder()
                    .fields(java.util.Map.of("software", List.of("test")))
                    .build(),
            answer("https://example.vn/van-ban/318.pdf?x=1#y", 200, "một"),
            answer("https://example.vn/", 200, "hai"),
            answer("https://example.vn/gone.html", 404, "not taken"),
            answer("https://example.vn", 200, "ba"),
            new WarcResource.Builder(URI.create("file:/in/35.txt"))
                    .body(TEXT, bytes("bốn"))
                    .build()
        };
    }

    @Test
    void answersAndResourcesAreDocumentsInBothForms() throws Exception {
        for (WarcCompression compression : WarcCompression.values()) {
            assertThat(read(archive(compression, sample())))
                    .as(compression.name())
                    .containsExactly(
                            "000002-318.pdf 318.pdf một",
                            "000003-index.html index.html hai",
                            "000005-index.html index.html ba",
                            "000006-35.txt 35.txt bốn");
        }
    }

    @Test
    void bodiesInChunksAndPackedAreAsTheServerMeantThem() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes("nén lại"));
        }
        ByteArrayOutputStream http = new ByteArrayOutputStream();
        http.write(bytes("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n"));
        http.write(bytes(Integer.toHexString(packed.size()) + "\r\n"));
        packed.writeTo(http);
        http.write(bytes("\r\n0\r\n\r\n"));
        assertThat(read(archive(WarcCompression.NONE, raw("http://a.vn/a.txt", http.toByteArray()))))
                .containsExactly("000001-a.txt a.txt nén lại");
    }

    @Test
    void anAnswerThatIsNoHttpCostsItself() throws Exception {
        assertThat(read(archive(
                        WarcCompression.GZIP,
                        raw("http://a.vn/a.txt", bytes("\0\0 no answer")),
                        answer("http://a.vn/b.txt", 200, "b"))))
                .containsExactly("000002-b.txt b.txt b");
    }

    @Test
    void aDamagedArchiveIsReadUpToItsDamage() throws Exception {
        byte[] whole = archive(WarcCompression.NONE, sample());
        byte[] cut = Arrays.copyOf(whole, whole.length / 2);
        try (WarcDocuments documents = WarcDocuments.open(new ByteArrayInputStream(cut))) {
            assertThat(documents.next().orElseThrow().name()).isEqualTo("318.pdf");
            assertThatThrownBy(() -> {
                        while (documents.next().isPresent()) {
                            // Up to the damage.
                        }
                    })
                    .isInstanceOf(DocumentLostException.class)
                    .hasMessageContaining("damaged after record ");
        }
    }

    @Test
    void whatIsNoArchiveIsNotRead() {
        for (String content : List.of("", "no archive", "\u001f\u008b damaged")) {
            assertThatThrownBy(() -> read(content.getBytes(StandardCharsets.ISO_8859_1)))
                    .as(content)
                    .isInstanceOf(DocumentLostException.class);
        }
    }

    @Test
    void namesHaveNoFoldersAndNoControlCharacters() throws Exception {
        assertThat(read(archive(
                        WarcCompression.NONE,
                        answer("http://a.vn/..%2f..%2fetc", 200, "a"),
                        answer("http://a.vn/x/..", 200, "b"),
                        answer("http://a.vn/" + "y".repeat(300) + ".pdf", 200, "c"))))
                .containsExactly(
                        "000001-..%2f..%2fetc ..%2f..%2fetc a".replace("..%2f..%2fetc", "index.html"),
                        "000002-index.html index.html b",
                        "000003-" + "y".repeat(96) + ".pdf " + "y".repeat(96) + ".pdf c");
    }
}
