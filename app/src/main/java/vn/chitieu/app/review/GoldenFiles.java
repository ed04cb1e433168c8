package vn.chitieu.app.review;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.batch.WholeFile;
import vn.chitieu.extractor.model.Conflict;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Repeat;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.extractor.model.TargetAgency;
import vn.chitieu.golden.GoldenJson;
import vn.chitieu.index.store.LoadedFile;

/**
 * A reviewed document as a golden case: the file itself and its targets as annotation. Targets that nobody reviewed are
 * optional in it; clauses and citations, which nobody checked, are left out. Immutable.
 */
public final class GoldenFiles {

    /** Folder of the cases below that of the library. */
    public static final String FOLDER = "golden";

    private static final String EXPECTED = "expected.json";
    private static final int WORDS = 8;

    private final ReviewedDocument document;
    private final LoadedFile.Original original;

    /** @param original gives the bytes of the document's file */
    public GoldenFiles(ReviewedDocument document, LoadedFile.Original original) {
        this.document = document;
        this.original = original;
    }

    /** Name of the case. */
    public String name() {
        return document.document().id();
    }

    /** Writes the case into its folder below that of the cases; gives the folder. */
    public Path write(Path home) throws IOException {
        Path cases = home.resolve(FOLDER);
        Path folder = cases.resolve(name()).normalize();
        if (!cases.equals(folder.getParent())) {
            throw new IOException("no name of a folder: " + name());
        }
        removeOtherSources(folder);
        WholeFile.write(folder.resolve(source()), this::copyOriginal);
        WholeFile.write(folder.resolve(EXPECTED), out -> out.write(GoldenJson.bytes(expected())));
        return folder;
    }

    /** A case has one source; an earlier one may have had another name. */
    private void removeOtherSources(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (var files = Files.newDirectoryStream(folder, "source.*")) {
                for (Path file : files) {
                    if (!String.valueOf(file.getFileName()).equals(source())) {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    /** Writes the case as a ZIP that holds its folder; the stream stays open. */
    public void zip(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.putNextEntry(new ZipEntry(name() + "/" + source()));
        copyOriginal(zip);
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry(name() + "/" + EXPECTED));
        zip.write(GoldenJson.bytes(expected()));
        zip.closeEntry();
        zip.finish();
    }

    private void copyOriginal(OutputStream out) throws IOException {
        try (InputStream in = original.open()) {
            in.transferTo(out);
        }
    }

    private String source() {
        String name = document.document().name();
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return "source." + (name.indexOf('.') >= 0 && extension.matches("[a-z0-9]{1,8}") ? extension : "txt");
    }

    private ObjectNode expected() {
        Extraction extraction = document.reviewed().extraction();
        Set<String> open = new HashSet<>();
        document.reviewed().items().stream()
                .filter(item -> item.status() == Status.OPEN)
                .forEach(item -> open.add(item.key()));
        ObjectNode root = GoldenJson.MAPPER.createObjectNode();
        ArrayNode repeats = root.putArray("repeats");
        extraction.repeats().forEach(repeat -> repeat(repeats.addObject(), extraction.text(), repeat));
        ArrayNode targets = root.putArray("targets");
        extraction.targets().forEach(target -> target(targets.addObject(), target, open.contains(target.id())));
        Map<String, String> quotes = new HashMap<>();
        extraction.targets().forEach(target -> quotes.put(target.id(), target.quote()));
        ArrayNode conflicts = root.putArray("conflicts");
        for (Conflict conflict : extraction.conflicts()) {
            ObjectNode node = conflicts.addObject().put("field", conflict.field());
            ArrayNode passages = node.putArray("quotes");
            conflict.targets().forEach(id -> passages.add(quotes.get(id)));
        }
        return root;
    }

    private static void repeat(ObjectNode node, String text, Repeat repeat) {
        List<String> words = Arrays.asList(
                text.substring(repeat.start(), repeat.end()).strip().split("\\s+"));
        node.put("firstWords", String.join(" ", words.subList(0, Math.min(WORDS, words.size()))));
        node.put("lastWords", String.join(" ", words.subList(Math.max(0, words.size() - WORDS), words.size())));
        node.putNull("duplicateOf");
    }

    private static void target(ObjectNode node, Target target, boolean open) {
        node.put("kind", target.kind().name());
        node.put("indicator", target.indicator());
        node.put("parent", target.parent());
        node.put("comparator", name(target.comparator()));
        node.put("value", target.value());
        node.put("upper", target.upper());
        node.put("change", name(target.change()));
        node.put("unit", target.unit());
        node.put("time", target.time());
        names(node.putArray("lead"), target.lead());
        names(node.putArray("coordinating"), target.coordinating());
        node.put("clause", target.path());
        node.put("quote", target.quote());
        if (open) {
            node.put("optional", true);
        }
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static void names(ArrayNode node, List<TargetAgency> agencies) {
        agencies.forEach(agency -> node.add(agency.name()));
    }
}
