package vn.chitieu.solr.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Iterator;
import java.util.StringJoiner;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.impl.BinaryRequestWriter;
import org.apache.solr.client.solrj.impl.BinaryResponseParser;
import org.apache.solr.client.solrj.request.RequestWriter;
import org.apache.solr.common.params.CommonParams;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.apache.solr.common.util.ContentStream;
import org.apache.solr.common.util.NamedList;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests of SolrJ to one node by the HTTP client of Java. SolrJ's own client on it streams bodies through pipes,
 * and a request whose node is killed then waits for ever (9.10.1); here a body is whole before it is sent, and the time
 * is kept outside. Thread-safe.
 */
final class NodeClient {

    private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";
    private static final int FIRST_ERROR = 400;

    private final HttpClient http;
    private final Duration answer;
    private final Nodes.@Nullable Login login;

    /** @param answer how long one request may take */
    NodeClient(HttpClient http, Duration answer, Nodes.@Nullable Login login) {
        this.http = http;
        this.answer = answer;
        this.login = login;
    }

    /**
     * Sends a request.
     *
     * @param node its address, up to and with {@code /solr}
     * @param collection null for the cluster
     * @throws ClusterException if the node refuses it
     * @throws IOException if there is no answer in time
     */
    NamedList<Object> request(String node, SolrRequest<?> request, @Nullable String collection) throws IOException {
        HttpRequest sent = http(node, request, collection);
        HttpResponse<InputStream> response = answer(sent);
        try (InputStream body = response.body()) {
            BinaryResponseParser parser = new BinaryResponseParser();
            boolean binary = response.headers()
                    .firstValue("Content-Type")
                    .orElse("")
                    .startsWith(BinaryResponseParser.BINARY_CONTENT_TYPE);
            if (response.statusCode() >= FIRST_ERROR) {
                String said = binary
                        ? String.valueOf(parser.processResponse(body, null).findRecursive("error", "msg"))
                        : "HTTP " + response.statusCode();
                throw new ClusterException(node + ": " + said, response.statusCode(), new IOException(said));
            }
            if (!binary) {
                throw new IOException(node + " is no node of Solr");
            }
            return parser.processResponse(body, null);
        }
    }

    private HttpResponse<InputStream> answer(HttpRequest request) throws IOException {
        CompletableFuture<HttpResponse<InputStream>> response =
                http.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream());
        try {
            return response.get(answer.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            response.cancel(true);
            throw new IOException("no answer within " + answer.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } catch (InterruptedException e) {
            response.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private HttpRequest http(String node, SolrRequest<?> request, @Nullable String collection) throws IOException {
        RequestWriter writer = new BinaryRequestWriter();
        ModifiableSolrParams params = new ModifiableSolrParams(request.getParams());
        params.set(CommonParams.WT, "javabin");
        params.set(CommonParams.VERSION, "2.2");
        String place = node + (collection == null ? "" : "/" + collection) + writer.getPath(request);
        Body body = body(request, writer);
        HttpRequest.Builder http = body == null
                ? HttpRequest.newBuilder(URI.create(place))
                        .header("Content-Type", FORM)
                        .POST(HttpRequest.BodyPublishers.ofString(form(params)))
                : HttpRequest.newBuilder(URI.create(place + "?" + form(params)))
                        .header("Content-Type", body.type())
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.bytes()));
        if (login != null) {
            byte[] pair = (login.user() + ":" + login.password()).getBytes(StandardCharsets.UTF_8);
            http.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
        }
        return http.build();
    }

    /** What is sent besides parameters. */
    private record Body(String type, byte[] bytes) {}

    private static @Nullable Body body(SolrRequest<?> request, RequestWriter writer) throws IOException {
        RequestWriter.ContentWriter content = writer.getContentWriter(request);
        if (content != null) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            content.write(bytes);
            return new Body(content.getContentType(), bytes.toByteArray());
        }
        var streams = writer.getContentStreams(request);
        if (streams == null || streams.isEmpty()) {
            return null;
        }
        ContentStream stream = streams.iterator().next();
        try (InputStream in = stream.getStream()) {
            return new Body(stream.getContentType(), in.readAllBytes());
        }
    }

    private static String form(ModifiableSolrParams params) {
        StringJoiner form = new StringJoiner("&");
        for (Iterator<String> names = params.getParameterNamesIterator(); names.hasNext(); ) {
            String name = names.next();
            for (String value : params.getParams(name)) {
                form.add(encoded(name) + "=" + encoded(value));
            }
        }
        return form.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
