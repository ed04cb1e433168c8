package vn.chitieu.solr.client;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.util.NamedList;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to the nodes of a cluster in turn. One that fails goes to the next node, and after all of them once
 * more, each time after a longer wait, until the patience ends. All requests must be such that they may be sent twice.
 * Thread-safe.
 */
public final class Nodes implements AutoCloseable {

    private static final Duration FIRST_WAIT = Duration.ofMillis(50);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final int SERVER_ERRORS = 500;
    /** A node that does not know of a collection yet, a shard that is just given to another leader. */
    private static final Set<Integer> PASSING = Set.of(403, 404, 408, 429, 510);

    private final NodeList list;
    private final Patience patience;
    private final NodeClient client;
    private final AtomicInteger turn = new AtomicInteger();

    /** @param login for clusters that ask for one */
    public Nodes(NodeList list, Patience patience, @Nullable Login login) {
        this.list = list;
        this.patience = patience;
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build();
        this.client = new NodeClient(http, patience.answer(), login);
    }

    /** Who asks. */
    public record Login(String user, String password) {

        /** Variables of the environment that name both, for clusters that ask for them. */
        public static final String USER = "CHITIEU_SOLR_USER";

        public static final String PASSWORD = "CHITIEU_SOLR_PASSWORD";

        /** Whom an environment names, or null. */
        public static @Nullable Login of(Map<String, String> environment) {
            String user = environment.getOrDefault(USER, "");
            return user.isEmpty() ? null : new Login(user, environment.getOrDefault(PASSWORD, ""));
        }

        /** Without the password. */
        @Override
        public String toString() {
            return user;
        }
    }

    /**
     * Sends a request about a collection, or about the cluster.
     *
     * @param collection null for the cluster
     * @throws ClusterException if it is refused, or nobody answers in time
     */
    public NamedList<Object> request(SolrRequest<?> request, @Nullable String collection) throws IOException {
        long end = System.nanoTime() + patience.whole().toNanos();
        Duration wait = FIRST_WAIT;
        while (true) {
            ClusterException failed = null;
            for (String node : inTurn()) {
                try {
                    return client.request(node, request, collection);
                } catch (ClusterException e) {
                    failed = passing(e);
                } catch (IOException | SolrException e) {
                    failed = new ClusterException(node + ": " + e.getMessage(), 0, e);
                }
            }
            if (failed == null) {
                failed = new ClusterException("no node of the cluster lives", 0, new IOException("no node"));
            }
            if (System.nanoTime() + wait.toNanos() > end) {
                throw failed;
            }
            sleep(wait, failed);
            wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
        }
    }

    /** What may pass is told, what will not is thrown. */
    private static ClusterException passing(ClusterException refused) throws ClusterException {
        if (refused.code() < SERVER_ERRORS && !PASSING.contains(refused.code())) {
            throw refused;
        }
        return refused;
    }

    private List<String> inTurn() throws IOException {
        List<String> nodes = new ArrayList<>(list.nodes());
        if (!nodes.isEmpty()) {
            Collections.rotate(nodes, -Math.floorMod(turn.getAndIncrement(), nodes.size()));
        }
        return nodes;
    }

    private static void sleep(Duration wait, ClusterException failed) throws ClusterException {
        try {
            Thread.sleep(wait.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed;
        }
    }

    @Override
    public void close() throws IOException {
        list.close();
    }
}
