package vn.chitieu.solr;

import java.nio.file.Path;
import java.util.List;
import org.apache.solr.cloud.MiniSolrCloudCluster;
import org.apache.solr.embedded.JettySolrRunner;
import vn.chitieu.solr.client.Patience;

/** A cluster in this process: nodes with a ZooKeeper. */
final class Cluster implements AutoCloseable {

    private final MiniSolrCloudCluster nodes;

    Cluster(int size, Path folder) throws Exception {
        nodes = new MiniSolrCloudCluster.Builder(size, folder).build();
    }

    MiniSolrCloudCluster nodes() {
        return nodes;
    }

    /** The address of a collection, as somebody types it. */
    SolrAddress address(String collection, int shards, int copies) {
        List<String> hosts = nodes.getJettySolrRunners().stream()
                .map(JettySolrRunner::getBaseUrl)
                .map(url -> url.getHost() + ":" + url.getPort())
                .toList();
        return SolrAddress.parse("solr:http://%s/solr/%s?shards=%d&copies=%d"
                .formatted(String.join(",", hosts), collection, shards, copies));
    }

    SolrIndex index(String collection, int shards, int copies) throws Exception {
        return SolrIndex.open(
                address(collection, shards, copies), new SolrIndex.Opening(true, Patience.STANDARD, null));
    }

    @Override
    public void close() throws Exception {
        nodes.shutdown();
    }
}
