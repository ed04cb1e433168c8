package vn.chitieu.solr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.chitieu.solr.client.Patience;

/** A cluster whose nodes and ZooKeeper are processes, so that they can be killed hard, and be apart in the network. */
final class ProcessCluster implements AutoCloseable {

    /**
     * As docs/scale.md has it: no copy that is behind takes the lead of a shard because the others are long in coming; a node that is cut off knows so after two thirds of the time of its session, before the
     * others acknowledge a change without it.
     */
    static final String SOLR_XML = """
            <solr>
              <str name="allowPaths">*</str>
              <shardHandlerFactory name="shardHandlerFactory" class="HttpShardHandlerFactory">
                <int name="socketTimeout">10000</int>
                <int name="connTimeout">3000</int>
              </shardHandlerFactory>
              <solrcloud>
                <str name="host">${chitieu.host}</str>
                <int name="hostPort">${hostPort:8983}</int>
                <str name="hostContext">solr</str>
                <int name="zkClientTimeout">6000</int>
                <int name="leaderVoteWait">1800000</int>
                <int name="distribUpdateConnTimeout">5000</int>
                <int name="distribUpdateSoTimeout">10000</int>
              </solrcloud>
            </solr>
            """;

    private final Path folder;
    private final List<Place> places;
    private final Place zookeeper;
    private final List<Process> nodes = new ArrayList<>();
    private final Process keeper;

    /**
     * Where a process runs.
     *
     * @param prefix what comes before its command, such as that of a network namespace
     */
    record Place(List<String> prefix, String host, int port) {

        static Place here() throws IOException {
            try (ServerSocket socket = new ServerSocket(0)) {
                return new Place(List.of(), "127.0.0.1", socket.getLocalPort());
            }
        }
    }

    private ProcessCluster(Path folder, Place zookeeper, List<Place> places) throws Exception {
        this.folder = folder;
        this.places = places;
        this.zookeeper = zookeeper;
        Path data = Files.createDirectories(folder.resolve("zookeeper"));
        keeper = start(
                zookeeper, List.of(), List.of("zookeeper", data.toString(), zookeeper.host(), "" + zookeeper.port()));
        for (int i = 0; i < places.size(); i++) {
            nodes.add(null);
            begin(i);
        }
    }

    /** So many nodes on this machine. */
    static ProcessCluster here(Path folder, int size) throws Exception {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            places.add(Place.here());
        }
        return new ProcessCluster(folder, Place.here(), places);
    }

    /** Nodes in these places. */
    static ProcessCluster in(Path folder, Place zookeeper, List<Place> places) throws Exception {
        return new ProcessCluster(folder, zookeeper, places);
    }

    /** Starts a node, for the first time or again with what it has on disk; returns when it answers. */
    void begin(int node) throws Exception {
        Place place = places.get(node);
        Path home = Files.createDirectories(folder.resolve("node" + node));
        Files.writeString(home.resolve("solr.xml"), SOLR_XML);
        List<String> properties = List.of(
                "-DzkHost=" + zookeeper.host() + ":" + zookeeper.port(),
                "-Dchitieu.host=" + place.host(),
                "-DhostPort=" + place.port(),
                "-Dsolr.jetty.host=" + place.host(),
                "-Dhost=" + place.host());
        nodes.set(node, start(place, properties, List.of("node", home.toString(), "" + place.port())));
    }

    private Process start(Place place, List<String> properties, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(place.prefix());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx768m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp"));
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.addAll(properties);
        command.add(NodeProcess.class.getName());
        command.addAll(arguments);
        Path log = folder.resolve(arguments.get(0) + place.port() + ".log");
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        assertThat(line).as("of %s, see %s", arguments, log).isEqualTo("ready");
        return process;
    }

    /** Kills a node as a power cut does. */
    void kill(int node) throws InterruptedException {
        nodes.get(node).descendants().forEach(ProcessHandle::destroyForcibly);
        nodes.get(node).destroyForcibly();
        assertThat(nodes.get(node).waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    /** The address of a collection, by its nodes. */
    SolrAddress address(String collection, int shards, int copies) {
        List<String> hosts =
                places.stream().map(place -> place.host() + ":" + place.port()).toList();
        return SolrAddress.parse("solr:http://%s/solr/%s?shards=%d&copies=%d"
                .formatted(String.join(",", hosts), collection, shards, copies));
    }

    SolrIndex index(String collection, int shards, int copies) throws IOException {
        return SolrIndex.open(
                address(collection, shards, copies), new SolrIndex.Opening(true, Patience.STANDARD, null));
    }

    @Override
    public void close() throws Exception {
        for (Process node : nodes) {
            if (node != null) {
                node.descendants().forEach(ProcessHandle::destroyForcibly);
                node.destroyForcibly();
            }
        }
        keeper.descendants().forEach(ProcessHandle::destroyForcibly);
        keeper.destroyForcibly();
        keeper.waitFor(10, TimeUnit.SECONDS);
    }
}
