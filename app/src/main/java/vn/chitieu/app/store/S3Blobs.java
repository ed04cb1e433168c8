package vn.chitieu.app.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;
import vn.chitieu.index.store.BlobKind;
import vn.chitieu.index.store.BlobStore;
import vn.chitieu.index.store.LibraryCode;
import vn.chitieu.index.store.LibraryException;

/** Files of one kind in an S3-compatible store. Thread-safe. */
final class S3Blobs implements BlobStore {

    private final S3Client client;
    private final StoreAddress.Bucket bucket;
    private final BlobKind kind;

    S3Blobs(S3Client client, StoreAddress.Bucket bucket, BlobKind kind) {
        this.client = client;
        this.bucket = bucket;
        this.kind = kind;
    }

    /** Something that the store may refuse. */
    @FunctionalInterface
    private interface Call<T> {
        T run() throws IOException;
    }

    private <T> T told(Call<T> call) throws IOException {
        try {
            return call.run();
        } catch (SdkException e) {
            throw new IOException("s3://" + bucket.name() + ": " + e.getMessage(), e);
        }
    }

    private String key(String sha256) {
        return bucket.prefix() + kind.name(sha256);
    }

    @Override
    public BlobKind kind() {
        return kind;
    }

    /** By way of a file: the name is not known before the end of the content, and a store asks for its length. */
    @Override
    public String put(Content content) throws IOException {
        Path file = Files.createTempFile("chitieu", ".blob");
        try {
            MessageDigest received = md5();
            String[] sha256 = new String[1];
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), received)) {
                sha256[0] = kind.write(content, out);
            }
            String check = Base64.getEncoder().encodeToString(received.digest());
            return told(() -> {
                client.putObject(
                        request -> request.bucket(bucket.name())
                                .key(key(sha256[0]))
                                .contentMD5(check),
                        RequestBody.fromFile(file));
                return sha256[0];
            });
        } finally {
            Files.delete(file);
        }
    }

    /** What every store compares with the bytes that it received. */
    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }

    @Override
    public InputStream stored(String sha256) throws IOException {
        return told(() -> {
            try {
                return client.getObject(request -> request.bucket(bucket.name()).key(key(sha256)));
            } catch (NoSuchKeyException e) {
                throw new LibraryException(LibraryCode.BLOB_DAMAGED, kind.name(sha256) + ": missing", e);
            }
        });
    }

    @Override
    public List<String> digests() throws IOException {
        return told(() -> client
                .listObjectsV2Paginator(
                        request -> request.bucket(bucket.name()).prefix(bucket.prefix() + kind.folder() + "/"))
                .contents()
                .stream()
                .map(S3Object::key)
                .map(key -> key.substring(key.lastIndexOf('/') + 1))
                .filter(kind::isFile)
                .map(kind::digest)
                .sorted()
                .toList());
    }

    @Override
    public void delete(String sha256) throws IOException {
        told(() -> client.deleteObject(request -> request.bucket(bucket.name()).key(key(sha256))));
    }
}
