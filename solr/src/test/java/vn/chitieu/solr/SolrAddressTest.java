package vn.chitieu.solr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SolrAddressTest {

    @Test
    void namesNodes() {
        SolrAddress address =
                SolrAddress.parse("solr:http://a.example:8983,b.example:8984/solr/chitieu?shards=3&copies=2");
        assertThat(address.nodes()).containsExactly("http://a.example:8983/solr", "http://b.example:8984/solr");
        assertThat(address.collection()).isEqualTo("chitieu");
        assertThat(address.shards()).isEqualTo(3);
        assertThat(address.copies()).isEqualTo(2);
    }

    @Test
    void namesZooKeeper() {
        SolrAddress address = SolrAddress.parse("solr:zookeeper://a:2181,b:2181/solr/plans");
        assertThat(address.zookeeper()).isEqualTo("a:2181,b:2181/solr");
        assertThat(address.collection()).isEqualTo("plans");
        assertThat(address.nodes()).isEmpty();
        assertThat(SolrAddress.parse("solr:zookeeper://a:2181/plans").zookeeper())
                .isEqualTo("a:2181");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://a:8983/solr/chitieu",
                "solr:",
                "solr:http://a:8983",
                "solr:http:///solr/chitieu",
                "solr:ftp://a:8983/solr/chitieu",
                "solr:http://a:8983/solr/",
                "solr:http://user:secret@a:8983/solr/chitieu",
                "solr:http://a:8983/solr/a b",
                "solr:http://a:8983/solr/chitieu?shards=0",
                "solr:http://a:8983/solr/chitieu?shards=x",
                "solr:http://a:8983/solr/chitieu?replicas=2",
                "solr:http://a,,b/solr/chitieu"
            })
    void refusesOthers(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> SolrAddress.parse(text));
    }
}
