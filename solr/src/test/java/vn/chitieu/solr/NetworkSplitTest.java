package vn.chitieu.solr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.index.model.Scope;
import vn.chitieu.index.model.SearchRequest;
import vn.chitieu.solr.client.Patience;

/**
 * A node is cut off from the others and from ZooKeeper while people can still reach it. Runs as root of a Linux that has
 * network namespaces; each node is in one of its own.
 */
@Tag("slow")
class NetworkSplitTest {

    private static final String NAME = "chitieu";
    private static final String NET = "10.177.35.";
    private static final int PORT = 8983;
    private static final int KEEPER = 9;

    @TempDir
    Path folder;

    @BeforeEach
    void build() throws Exception {
        assumeTrue(allowed(), "network namespaces can be made");
        clear();
        run("ip", "link", "add", NAME, "type", "bridge");
        run("ip", "addr", "add", NET + "1/24", "dev", NAME);
        run("ip", "link", "set", NAME, "up");
        for (int host : List.of(KEEPER, 10, 11, 12)) {
            run("ip", "netns", "add", NAME + host);
            run("ip", "link", "add", "chv" + host, "type", "veth", "peer", "name", "eth0", "netns", NAME + host);
            run("ip", "link", "set", "chv" + host, "master", NAME);
            run("ip", "link", "set", "chv" + host, "up");
            inside(host, "ip", "addr", "add", NET + host + "/24", "dev", "eth0");
            inside(host, "ip", "link", "set", "eth0", "up");
            inside(host, "ip", "link", "set", "lo", "up");
        }
    }

    @AfterEach
    void clear() throws Exception {
        for (int host : List.of(KEEPER, 10, 11, 12)) {
            attempt("ip", "netns", "del", NAME + host);
        }
        attempt("ip", "link", "del", NAME);
    }

    @Test
    void noNodeGivesAnOlderAnswerThanWasAcknowledged() throws Exception {
        List<ProcessCluster.Place> places = new ArrayList<>();
        for (int host : List.of(10, 11, 12)) {
            places.add(place(host, PORT));
        }
        try (ProcessCluster cluster = ProcessCluster.in(folder, place(KEEPER, 2181), places);
                SolrIndex index = cluster.index("split", 2, 3)) {
            List<SolrIndex> alone = new ArrayList<>();
            for (int host : List.of(10, 11, 12)) {
                alone.add(SolrIndex.open(
                        SolrAddress.parse("solr:http://" + NET + host + ":" + PORT + "/solr/split"),
                        new SolrIndex.Opening(
                                false, new Patience(Duration.ofSeconds(5), Duration.ofSeconds(1)), null)));
            }
            int acknowledged = 0;
            for (int i = 0; i < 5; i++) {
                load(index, ++acknowledged);
            }
            assertThat(answers(alone, acknowledged)).isEqualTo(3);
            cut(true);
            int refused = 0;
            for (int i = 0; i < 10; i++) {
                load(index, ++acknowledged);
                refused += 3 - answers(alone, acknowledged);
            }
            assertThat(refused)
                    .as("answers that the node which was cut off refused")
                    .isPositive();
            cut(false);
            long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
            while (answers(alone, acknowledged) < 3) {
                assertThat(System.nanoTime()).as("in time").isLessThan(end);
                Thread.sleep(500);
            }
            load(index, ++acknowledged);
            assertThat(answers(alone, acknowledged)).isEqualTo(3);
            assertThat(index.check()).isEmpty();
            System.out.printf(
                    "a node cut off: %d documents acknowledged, %d answers refused, none older%n",
                    acknowledged, refused);
            for (SolrIndex one : alone) {
                one.close();
            }
        }
    }

    private static void load(SolrIndex index, int number) throws IOException {
        index.put(Invented.plan(number, 2, "chung"));
        index.refresh();
    }

    /** How many nodes answer; every answer has all that was acknowledged. */
    private static int answers(List<SolrIndex> nodes, int acknowledged) throws Exception {
        int answers = 0;
        for (SolrIndex node : nodes) {
            long total;
            try {
                total = node.search(SearchRequest.of("chung", Scope.CLAUSES)).total();
            } catch (IOException e) {
                continue;
            }
            assertThat(total).isEqualTo(2L * acknowledged);
            answers++;
        }
        return answers;
    }

    /** Cuts the first node off from all but this host, or joins it again. */
    private static void cut(boolean cut) throws Exception {
        for (int host : List.of(KEEPER, 11, 12)) {
            inside(10, "ip", "route", cut ? "add" : "del", "blackhole", NET + host + "/32");
        }
    }

    private static ProcessCluster.Place place(int host, int port) {
        return new ProcessCluster.Place(List.of("ip", "netns", "exec", NAME + host), NET + host, port);
    }

    private static boolean allowed() throws Exception {
        return attempt("ip", "netns", "add", NAME + "probe") == 0 && attempt("ip", "netns", "del", NAME + "probe") == 0;
    }

    private static void inside(int host, String... command) throws Exception {
        List<String> whole = new ArrayList<>(List.of("ip", "netns", "exec", NAME + host));
        whole.addAll(List.of(command));
        run(whole.toArray(String[]::new));
    }

    private static void run(String... command) throws Exception {
        assertThat(attempt(command)).as("%s", List.of(command)).isZero();
    }

    private static int attempt(String... command) throws Exception {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            return -1;
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).as(said).isTrue();
        return process.exitValue();
    }
}
