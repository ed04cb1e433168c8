package vn.chitieu.solr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.chitieu.index.model.Scope;
import vn.chitieu.index.model.SearchRequest;
import vn.chitieu.solr.schema.RequestJson;

/** The JAR for the nodes has all that it needs beside what Solr has. */
@Tag("packaged")
class PluginJarTest {

    /** What of the class path of tests a node of Solr has not. */
    private static final List<String> NOT_OF_SOLR =
            List.of("chitieu-", "opennlp-", "tika-", "jsoup-", "jspecify-", "solr-test-", "lucene-test-");

    @Test
    void compilesARequestBesideSolrAlone() throws Exception {
        String request = RequestJson.write(SearchRequest.of("tỷ lệ hộ nghèo", Scope.ALL));
        try (URLClassLoader node = new URLClassLoader(urls(), ClassLoader.getPlatformClassLoader())) {
            Class<?> compiler = node.loadClass("vn.chitieu.solr.plugin.NodeCompiler");
            assertThat(compiler.getClassLoader()).isSameAs(node);
            Method prepare = compiler.getDeclaredMethod("prepare", String.class);
            prepare.setAccessible(true);
            Object prepared = prepare.invoke(null, request);
            assertThat(prepared.getClass().getMethod("query").invoke(prepared).toString())
                    .contains("folded:ngheo");
            for (String plugin : List.of("RequestQueryPlugin", "WordsField", "TablesComponent", "ExplanationFactory")) {
                node.loadClass("vn.chitieu.solr.plugin." + plugin)
                        .getConstructor()
                        .newInstance();
            }
        }
    }

    private static URL[] urls() throws Exception {
        List<URL> urls = new ArrayList<>();
        urls.add(Path.of(System.getProperty("chitieu.plugin")).toUri().toURL());
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        for (String part : all.split(File.pathSeparator)) {
            Path file = Path.of(part);
            String name = file.getFileName().toString();
            if (Files.isRegularFile(file) && NOT_OF_SOLR.stream().noneMatch(name::startsWith)) {
                urls.add(file.toUri().toURL());
            }
        }
        assertThat(urls).hasSizeGreaterThan(1);
        return urls.toArray(URL[]::new);
    }
}
