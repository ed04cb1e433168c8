package vn.chitieu.app.store;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import vn.chitieu.index.store.BlobKind;
import vn.chitieu.index.store.BlobStore;
import vn.chitieu.index.store.SharedLibrary;

/** The files of a shared library, open. Thread-safe. */
public final class OpenStore implements BlobStore.Place, AutoCloseable {

    private final BlobStore.Place place;
    private final @Nullable S3Client client;

    private OpenStore(BlobStore.Place place, @Nullable S3Client client) {
        this.place = place;
        this.client = client;
    }

    /**
     * Opens a store.
     *
     * @throws IOException if it cannot be reached, or there is no such place in it
     */
    public static OpenStore open(StoreAddress address) throws IOException {
        if (address instanceof StoreAddress.Folder folder) {
            return new OpenStore(SharedLibrary.folder(folder.path()), null);
        }
        StoreAddress.Bucket bucket = (StoreAddress.Bucket) address;
        S3Client client = client(bucket);
        try {
            client.headBucket(request -> request.bucket(bucket.name()));
        } catch (SdkException e) {
            client.close();
            throw new IOException("s3://" + bucket.name() + ": " + e.getMessage(), e);
        }
        return new OpenStore(kind -> new S3Blobs(client, bucket, kind), client);
    }

    private static S3Client client(StoreAddress.Bucket bucket) {
        S3ClientBuilder builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                // Newer kinds of checksums are unknown to many stores; what is sent and read is checked by digests
                // anyway.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        if (bucket.endpoint() != null) {
            // Stores of one's own have no host name for each bucket, and any region will do.
            builder.endpointOverride(bucket.endpoint())
                    .forcePathStyle(true)
                    .region(bucket.region() == null ? Region.US_EAST_1 : Region.of(bucket.region()));
        } else if (bucket.region() != null) {
            builder.region(Region.of(bucket.region()));
        }
        return builder.build();
    }

    @Override
    public BlobStore of(BlobKind kind) {
        return place.of(kind);
    }

    @Override
    public void close() {
        if (client != null) {
            client.close();
        }
    }
}
