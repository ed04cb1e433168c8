package vn.chitieu.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.index.store.BlobKind;
import vn.chitieu.index.store.BlobStore;
import vn.chitieu.index.store.LibraryCode;
import vn.chitieu.index.store.LibraryException;

/** Files in a folder and in a store do the same. */
class OpenStoreTest {

    @TempDir
    private Path folder;

    private OpenStore open(boolean store) throws Exception {
        return OpenStore.open(store ? S3Server.get().place() : new StoreAddress.Folder(folder.resolve("files")));
    }

    private static String put(BlobStore store, byte[] content) throws IOException {
        return store.put(out -> out.write(content));
    }

    private static byte[] read(BlobStore store, String sha256) throws IOException {
        try (InputStream in = store.open(sha256)) {
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatIsPutIsThereUnderItsDigest(boolean store) throws Exception {
        try (OpenStore open = open(store)) {
            for (BlobKind kind : BlobKind.values()) {
                BlobStore blobs = open.of(kind);
                assertThat(blobs.digests()).isEmpty();
                String digest = put(blobs, "Kế hoạch".getBytes(StandardCharsets.UTF_8));
                assertThat(digest).isEqualTo("4caeaa184af12abde106867a30c5460ff8c03b4b32195a6e36ae25feae59680c");
                assertThat(put(blobs, "Kế hoạch".getBytes(StandardCharsets.UTF_8)))
                        .isEqualTo(digest);
                String empty = put(blobs, new byte[0]);
                assertThat(empty).startsWith("e3b0c44298fc1c14");
                byte[] large = new byte[3_000_000];
                new Random(1).nextBytes(large);
                String third = put(blobs, large);
                assertThat(blobs.digests()).containsExactlyInAnyOrder(digest, empty, third);
                assertThat(read(blobs, digest)).asString(StandardCharsets.UTF_8).isEqualTo("Kế hoạch");
                assertThat(read(blobs, empty)).isEmpty();
                assertThat(read(blobs, third)).isEqualTo(large);
                blobs.verify(third);
                blobs.delete(third);
                blobs.delete(third);
                assertThat(blobs.digests()).containsExactlyInAnyOrder(digest, empty);
                for (BlobCall call : List.<BlobCall>of(blobs::open, blobs::verify)) {
                    assertThatThrownBy(() -> call.of(third))
                            .isInstanceOfSatisfying(LibraryException.class, e -> assertThat(e.code())
                                    .isEqualTo(LibraryCode.BLOB_DAMAGED));
                }
            }
        }
    }

    @FunctionalInterface
    private interface BlobCall {
        void of(String sha256) throws IOException;
    }

    /** A store gives a thousand names at a time. */
    @Test
    void moreFilesThanAStoreListsAtOnceAreListed() throws Exception {
        try (OpenStore open = open(true)) {
            BlobStore blobs = open.of(BlobKind.ORIGINALS);
            List<String> digests = IntStream.range(0, 1_010)
                    .parallel()
                    .mapToObj(number -> {
                        try {
                            return put(blobs, Integer.toString(number).getBytes(StandardCharsets.US_ASCII));
                        } catch (IOException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .sorted()
                    .toList();
            assertThat(blobs.digests()).isEqualTo(digests);
        }
    }

    @Test
    void aPlaceThatIsNotThereIsRefusedAtOnce() throws Exception {
        S3Server server = S3Server.get();
        assertThatThrownBy(() -> OpenStore.open(server.none()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("s3://none");
    }

    @Test
    void addressesAreUnderstoodOrRefused() {
        assertThat(StoreAddress.of("/srv/files")).isEqualTo(new StoreAddress.Folder(Path.of("/srv/files")));
        assertThat(StoreAddress.of("s3://van-ban/a/b/?endpoint=http%3A%2F%2Fh%3A9000&region=r"))
                .isEqualTo(new StoreAddress.Bucket("van-ban", "a/b/", URI.create("http://h:9000"), "r"));
        assertThat(StoreAddress.of("s3://van-ban?endpoint=https://h/x"))
                .isEqualTo(new StoreAddress.Bucket("van-ban", "", URI.create("https://h/x"), null));
        for (String wrong : List.of("s3:", "s3:/x", "s3:///x", "s3://a b")) {
            assertThatThrownBy(() -> StoreAddress.of(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
