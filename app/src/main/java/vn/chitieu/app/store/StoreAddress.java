package vn.chitieu.app.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where originals and extractions of a shared library are: a folder of a file system that the processes share, or a place
 * in an S3-compatible store. Keys to a store come from the environment or the files that programs for it use.
 */
public sealed interface StoreAddress {

    /** A folder. */
    record Folder(Path path) implements StoreAddress {}

    /**
     * A place in a store.
     *
     * @param prefix what the names of all files begin with, empty or ending in a slash
     * @param endpoint address of the store, or null for that of Amazon
     * @param region or null for the one that the environment names
     */
    record Bucket(
            String name,
            String prefix,
            @Nullable URI endpoint,
            @Nullable String region) implements StoreAddress {}

    /**
     * The address that a text is: {@code s3://bucket/prefix?endpoint=http://host&region=name}, or a folder.
     *
     * @throws IllegalArgumentException if it is none
     */
    static StoreAddress of(String text) {
        if (!text.startsWith("s3:")) {
            return new Folder(Path.of(text));
        }
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no address of the form s3://bucket/prefix", e);
        }
        String bucket = uri.getRawAuthority();
        if (bucket == null) {
            throw new IllegalArgumentException("no address of the form s3://bucket/prefix");
        }
        String path = uri.getPath().replaceAll("^/+|/+$", "");
        @Nullable String endpoint = parameter(uri, "endpoint");
        return new Bucket(
                bucket,
                path.isEmpty() ? "" : path + "/",
                endpoint == null ? null : URI.create(endpoint),
                parameter(uri, "region"));
    }

    private static @Nullable String parameter(URI uri, String name) {
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        for (String pair : query.split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        return null;
    }
}
