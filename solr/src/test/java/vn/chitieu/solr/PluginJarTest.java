package vn.chitieu.solr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.chitieu.index.model.Scope;
import vn.chitieu.index.model.SearchRequest;
import vn.chitieu.solr.schema.RequestJson;

/** The JAR for the nodes has all that it needs beside what Solr has. */
@Tag("packaged")
class PluginJarTest {

    /** Of the class path of tests, what a node of Solr has, too. */
    private static final List<String> OF_SOLR = List.of("solr-", "lucene-", "jackson-", "slf4j-", "icu4j");

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
            String name = Path.of(part).getFileName().toString();
            if (OF_SOLR.stream().anyMatch(name::startsWith)) {
                urls.add(Path.of(part).toUri().toURL());
            }
        }
        assertThat(Arrays.asList(urls)).hasSizeGreaterThan(1);
        return urls.toArray(URL[]::new);
    }
}
