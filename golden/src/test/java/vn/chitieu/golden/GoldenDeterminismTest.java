package vn.chitieu.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import vn.chitieu.extractor.annotation.GoldenException;

/** Whatever the default locale and the number of threads: the reports are the same bytes. */
@Isolated("changes the default locale")
class GoldenDeterminismTest {

    private final Locale before = Locale.getDefault();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(before);
    }

    @Test
    void reportsDoNotDependOnLocaleOrThreads() throws GoldenException {
        Locale.setDefault(Locale.ROOT);
        String expected = ReportDigest.of(1);
        for (String locale : List.of("tr-TR", "vi-VN", "ar")) {
            Locale.setDefault(Locale.forLanguageTag(locale));
            for (int threads : new int[] {1, 2, 8}) {
                assertThat(ReportDigest.of(threads))
                        .as(locale + ", " + threads + " threads")
                        .isEqualTo(expected);
            }
        }
    }

    /** What is read once in a process, such as a lexicon, must not depend on them either. */
    @Test
    void reportsDoNotDependOnTheProcess() throws GoldenException, IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Dfile.encoding=US-ASCII",
                "-Dchitieu.root=" + Repository.root(),
                "-cp",
                classPath(),
                ReportDigest.class.getName(),
                "2");
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String digest = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).isZero();
        assertThat(digest).isEqualTo(ReportDigest.of(1));
    }

    /** The class path of this process, also where a launcher loads the tests by a class loader of its own. */
    private static String classPath() {
        List<String> entries = new ArrayList<>();
        if (GoldenDeterminismTest.class.getClassLoader() instanceof URLClassLoader loader) {
            for (URL url : loader.getURLs()) {
                entries.add(Path.of(URI.create(url.toString())).toString());
            }
        }
        entries.add(System.getProperty("java.class.path"));
        return String.join(File.pathSeparator, entries);
    }
}
