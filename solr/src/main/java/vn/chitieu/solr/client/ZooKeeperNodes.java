package vn.chitieu.solr.client;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.solr.client.solrj.impl.ZkClientClusterStateProvider;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.cloud.ZkStateReader;
import org.apache.solr.common.util.Utils;

/** The nodes that live by what ZooKeeper says. Thread-safe. */
public final class ZooKeeperNodes implements NodeList {

    private static final String SCHEME = "urlScheme";

    private final ZkClientClusterStateProvider provider;

    /**
     * Looks into ZooKeeper, and watches it until it is closed.
     *
     * @param hosts with their ports, and the folder behind the last
     */
    public ZooKeeperNodes(String hosts, int waitSeconds) throws IOException {
        provider = new ZkClientClusterStateProvider(hosts);
        provider.setZkConnectTimeout(Math.toIntExact(TimeUnit.SECONDS.toMillis(waitSeconds)));
        try {
            provider.connect();
        } catch (SolrException e) {
            provider.close();
            throw new IOException("ZooKeeper does not answer: " + hosts + ": " + e.getMessage(), e);
        }
    }

    @Override
    public List<String> nodes() throws IOException {
        try {
            String scheme = provider.getClusterProperty(SCHEME, ZkStateReader.HTTP);
            return provider.getLiveNodes().stream()
                    .sorted()
                    .map(node -> Utils.getBaseUrlForNodeName(node, scheme))
                    .toList();
        } catch (SolrException e) {
            throw new IOException("ZooKeeper does not answer: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        provider.close();
    }
}
