package vn.chitieu.solr.schema;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.schema.FieldKind;
import vn.chitieu.index.schema.IndexField;
import vn.chitieu.index.schema.Weights;

/** The configuration of a collection: its schema is made of the fields of the index. */
public final class Configset {

    private static final String SCHEMA = "schema.xml";
    private static final String CONFIG = "solrconfig.xml";
    /** The time of every entry, so that the same configuration has the same bytes. */
    private static final long NO_TIME = 0;

    private Configset() {}

    /** The files by their names. */
    public static Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        files.put(SCHEMA, schema(Weights.load()));
        files.put(CONFIG, resource(CONFIG));
        return files;
    }

    /** The files as an archive, as nodes take it. */
    public static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files().entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Writes the files into a folder. */
    public static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private static String schema(Weights weights) {
        StringBuilder fields = new StringBuilder();
        for (IndexField field : IndexField.values()) {
            field(fields, field.key(), field.kind(), field == IndexField.NUMBER || repeats(field.kind()));
        }
        for (Facet facet : Facet.values()) {
            field(fields, IndexField.shown(facet), FieldKind.STRING_SET_COLUMN, true);
            field(fields, IndexField.compared(facet), FieldKind.TERM, true);
            field(fields, IndexField.sorted(facet), FieldKind.STRING_COLUMN, false);
        }
        return resource(SCHEMA)
                .replace("${k1}", Float.toString(weights.k1()))
                .replace("${b}", Float.toString(weights.b()))
                .replace("    <!-- fields -->\n", fields);
    }

    /** Words of several headings or indicators. */
    private static boolean repeats(FieldKind kind) {
        return kind == FieldKind.WORDS;
    }

    private static void field(StringBuilder fields, String name, FieldKind kind, boolean many) {
        String type =
                switch (kind) {
                    case TERM -> "type=\"string\" indexed=\"true\" docValues=\"false\"";
                    case ORDERED_TERM -> "type=\"string\" indexed=\"true\" docValues=\"true\"";
                    case STRING_COLUMN, STRING_SET_COLUMN -> "type=\"string\" indexed=\"false\" docValues=\"true\"";
                    case NUMBER_COLUMN -> "type=\"long\" indexed=\"false\" docValues=\"true\"";
                    case WORDS -> "type=\"words\" indexed=\"true\"";
                    case WEIGHTED_WORDS -> "type=\"weightedWords\" indexed=\"true\"";
                    case DOUBLE_POINT -> "type=\"double\" indexed=\"true\" docValues=\"false\"";
                    case INT_POINT -> "type=\"int\" indexed=\"true\" docValues=\"false\"";
                    case ORDERED_LONG_POINT -> "type=\"long\" indexed=\"true\" docValues=\"true\"";
                    case STORED -> "type=\"bytes\" indexed=\"false\" stored=\"true\"";
                };
        String stored = kind == FieldKind.STORED ? "" : " stored=\"false\" useDocValuesAsStored=\"false\"";
        fields.append("    <field name=\"%s\" %s%s multiValued=\"%s\"/>%n"
                .formatted(name, type, stored, many)
                .replace("\r", ""));
    }

    private static String resource(String name) {
        try (InputStream in = Configset.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("unreadable resource: " + name, e);
        }
    }
}
