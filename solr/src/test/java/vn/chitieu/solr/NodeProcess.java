package vn.chitieu.solr;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.apache.solr.embedded.JettyConfig;
import org.apache.solr.embedded.JettySolrRunner;
import org.apache.zookeeper.server.ServerCnxnFactory;
import org.apache.zookeeper.server.ZooKeeperServer;

/**
 * One node of a cluster, or its ZooKeeper, as a process of its own that can be killed: {@code zookeeper FOLDER HOST PORT}
 * or {@code node FOLDER PORT}, with ZooKeeper in {@code -DzkHost}.
 */
public final class NodeProcess {

    private static final int TICK = 1_000;

    private NodeProcess() {}

    /** Runs until the process is ended. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        if (arguments[0].equals("zookeeper")) {
            ZooKeeperServer server = new ZooKeeperServer(folder.toFile(), folder.toFile(), TICK);
            server.setMaxSessionTimeout(60 * TICK);
            ServerCnxnFactory factory = ServerCnxnFactory.createFactory(
                    new InetSocketAddress(arguments[2], Integer.parseInt(arguments[3])), 100);
            factory.startup(server);
        } else {
            JettyConfig config = new JettyConfig.Builder()
                    .setPort(Integer.parseInt(arguments[2]))
                    .setContext("/solr")
                    .build();
            new JettySolrRunner(folder.toString(), config).start();
        }
        System.out.println("ready");
        Thread.currentThread().join();
    }
}
