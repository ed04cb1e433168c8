package vn.chitieu.solr;

import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.solr.embedded.JettyConfig;
import org.apache.solr.embedded.JettySolrRunner;
import org.apache.zookeeper.server.ServerCnxnFactory;
import org.apache.zookeeper.server.ZooKeeperServer;

/**
 * One node of a cluster, or its ZooKeeper, as a process of its own that can be killed: {@code zookeeper FOLDER HOST PORT}
 *, {@code node FOLDER PORT}, with ZooKeeper in {@code -DzkHost}, or both in one, {@code alone FOLDER}.
 */
public final class NodeProcess {

    private static final int TICK = 1_000;
    /** Where the nodes of the test framework listen, and nowhere else. */
    private static final String LOOPBACK = "127.0.0.1";

    private NodeProcess() {}

    /** Runs until the process is ended. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "zookeeper" -> zookeeper(folder, arguments[2], Integer.parseInt(arguments[3]));
            case "node" -> node(folder, Integer.parseInt(arguments[2]));
            default -> alone(folder);
        }
        System.out.println("ready");
        Thread.currentThread().join();
    }

    private static void zookeeper(Path folder, String host, int port) throws Exception {
        ZooKeeperServer server = new ZooKeeperServer(folder.toFile(), folder.toFile(), TICK);
        server.setMaxSessionTimeout(60 * TICK);
        ServerCnxnFactory.createFactory(new InetSocketAddress(host, port), 100).startup(server);
    }

    private static void node(Path folder, int port) throws Exception {
        JettyConfig config =
                new JettyConfig.Builder().setPort(port).setContext("/solr").build();
        new JettySolrRunner(folder.toString(), config).start();
        String host = System.getProperty("chitieu.host");
        if (!LOOPBACK.equals(host)) {
            Relay.start(new InetSocketAddress(host, port), new InetSocketAddress(LOOPBACK, port));
        }
    }

    /** A node with a ZooKeeper of its own on loopback; says its address. */
    private static void alone(Path folder) throws Exception {
        ProcessCluster.Place keeper = ProcessCluster.Place.here();
        ProcessCluster.Place place = ProcessCluster.Place.here();
        zookeeper(Files.createDirectories(folder.resolve("zookeeper")), keeper.host(), keeper.port());
        System.setProperty("zkHost", keeper.host() + ":" + keeper.port());
        System.setProperty("chitieu.host", place.host());
        System.setProperty("hostPort", String.valueOf(place.port()));
        System.setProperty("solr.jetty.host", place.host());
        Path home = Files.createDirectories(folder.resolve("node"));
        Files.writeString(home.resolve("solr.xml"), ProcessCluster.SOLR_XML);
        node(home, place.port());
        System.out.println(place.host() + ":" + place.port());
    }
}
