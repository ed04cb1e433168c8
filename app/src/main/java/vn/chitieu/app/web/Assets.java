package vn.chitieu.app.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Styles, scripts and pictures, all from the program itself. Their addresses have a digest of the content, so that a
 * browser may keep them for ever. Immutable and thread-safe.
 */
public final class Assets {

    private static final String JARS = "/META-INF/resources/webjars/";
    private static final String OWN = "/vn/chitieu/app/web/assets/";
    private static final int DIGEST = 12;

    /** Styles and scripts of libraries, and where they are. */
    private static final Map<String, String> LIBRARIES = Map.of(
            "pico.css", JARS + "picocss__pico/2.1.1/css/pico.min.css",
            "htmx.js", JARS + "htmx.org/2.0.8/dist/htmx.min.js",
            "chart-library.js", JARS + "chart.js/4.4.9/dist/chart.umd.js");

    /** Pages that have styles and a script of their own. */
    private static final List<String> AREAS =
            List.of("account", "chart", "document", "find", "register", "review", "table", "upload");

    private static final Map<String, String> TYPES =
            Map.of("css", "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8", "svg", "image/svg+xml");

    private record Asset(String address, String type, byte[] content) {}

    private final Map<String, Asset> byName = new LinkedHashMap<>();

    /** Reads all of them. */
    public Assets() {
        LIBRARIES.forEach(this::add);
        for (String name : List.of("chitieu.css", "chitieu.js", "icon.svg")) {
            add(name, OWN + name);
        }
        for (String area : AREAS) {
            add(area + ".css", OWN + area + ".css");
            add(area + ".js", OWN + area + ".js");
        }
    }

    private void add(String name, String source) {
        byName.put(name, read(name, source));
    }

    private static Asset read(String name, String source) {
        try (InputStream in = Assets.class.getResourceAsStream(source)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + source);
            }
            byte[] content = in.readAllBytes();
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content))
                    .substring(0, DIGEST);
            String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
            return new Asset("/assets/" + digest + "/" + name, String.valueOf(type), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The address of an asset by its name. */
    public String address(String name) {
        Asset asset = byName.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("no asset " + name);
        }
        return asset.address();
    }

    /** Answers a request for one. */
    void serve(Context context) {
        Asset asset = byName.get(context.pathParam("name"));
        if (asset == null || !asset.address().equals(context.path())) {
            throw new NotFoundResponse();
        }
        context.header("Cache-Control", "public, max-age=31536000, immutable");
        context.contentType(asset.type()).result(asset.content());
    }
}
