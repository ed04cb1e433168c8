package vn.chitieu.extractor.nlp;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import opennlp.tools.util.ext.ExtensionLoader;
import opennlp.tools.util.model.BaseModel;

/**
 * Writes OpenNLP's models so that the same model gives the same bytes: the library puts the time of writing into the
 * manifest, into the comment above it and into the archive. Stateless, thread-safe.
 */
public final class ModelFiles {

    private static final String MANIFEST = "manifest.properties";
    private static final String TIMESTAMP = "Timestamp";

    private ModelFiles() {}

    /** Lets the library load the factories of this package, which models name. */
    static void allowOwnFactories() {
        ExtensionLoader.registerAllowedPackage(ModelFiles.class.getPackageName());
    }

    /**
     * The bytes of a model, without any time.
     *
     * @throws IOException if the model cannot be written
     */
    public static byte[] bytes(BaseModel model) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        model.serialize(written);
        ByteArrayOutputStream timeless = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(written.toByteArray()));
                ZipOutputStream out = new ZipOutputStream(timeless)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTime(0);
                out.putNextEntry(copy);
                out.write(entry.getName().equals(MANIFEST) ? manifest(in) : in.readAllBytes());
                out.closeEntry();
            }
        }
        return timeless.toByteArray();
    }

    private static byte[] manifest(InputStream in) throws IOException {
        Properties properties = new Properties();
        properties.load(in);
        properties.setProperty(TIMESTAMP, "0");
        List<String> lines = new ArrayList<>();
        for (String name : new TreeSet<>(properties.stringPropertyNames())) {
            lines.add(escaped(name) + "=" + escaped(properties.getProperty(name)));
        }
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (c < ' ' || c > '~') {
                escaped.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
            } else if ("\\:=#! ".indexOf(c) >= 0) {
                escaped.append('\\').append(c);
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
