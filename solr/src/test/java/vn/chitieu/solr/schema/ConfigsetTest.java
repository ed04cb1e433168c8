package vn.chitieu.solr.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.schema.IndexField;

class ConfigsetTest {

    @Test
    void everyFieldOfTheIndexIsInTheSchemaOnce() throws Exception {
        Document schema = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        Configset.files().get("schema.xml").getBytes(StandardCharsets.UTF_8)));
        NodeList fields = schema.getElementsByTagName("field");
        Set<String> names = new HashSet<>();
        for (int i = 0; i < fields.getLength(); i++) {
            String name = fields.item(i).getAttributes().getNamedItem("name").getNodeValue();
            assertThat(names.add(name)).as(name).isTrue();
        }
        for (IndexField field : IndexField.values()) {
            assertThat(names).contains(field.key());
        }
        for (Facet facet : Facet.values()) {
            assertThat(names).contains(IndexField.shown(facet), IndexField.compared(facet), IndexField.sorted(facet));
        }
        assertThat(Configset.files().get("schema.xml")).doesNotContain("${");
    }

    @Test
    void hasTheSameBytesEachTime() throws Exception {
        assertThat(Configset.zip()).isEqualTo(Configset.zip());
    }
}
