package vn.chitieu.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Documents of the repository, and as many variants of them as a test wants. */
final class TestDocuments {

    private static final Path ROOT = Path.of(System.getProperty("chitieu.root"));

    private TestDocuments() {}

    /** The texts of the golden cases, sorted by case. */
    static List<String> golden() throws IOException {
        return read("golden/cases", "source.txt");
    }

    /** The two documents of the corpus. */
    static List<String> corpus() throws IOException {
        return read("corpus", ".txt");
    }

    private static List<String> read(String folder, String ending) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> cases = Files.list(ROOT.resolve(folder)).sorted()) {
            for (Path one : cases.filter(Files::isDirectory).toList()) {
                if (one.endsWith("src") || one.endsWith("target")) {
                    continue;
                }
                try (Stream<Path> files = Files.list(one).sorted()) {
                    for (Path file : files.filter(path -> path.toString().endsWith(ending))
                            .toList()) {
                        texts.add(Files.readString(file));
                    }
                }
            }
        }
        return texts;
    }

    /** Writes so many documents: the corpus, then the golden cases over and over, each time with other years. */
    static void write(Path folder, int count) throws IOException {
        write(folder, count, 1);
    }

    /**
     * The same with several texts, one after the other, in each document.
     *
     * @param texts in a document
     */
    static void write(Path folder, int count, int texts) throws IOException {
        List<String> all = new ArrayList<>(corpus());
        all.addAll(golden());
        for (int i = 0; i < count; i++) {
            Path file = folder.resolve(String.format(Locale.ROOT, "%02d/document-%04d.txt", i % 7, i));
            Files.createDirectories(file.getParent());
            StringBuilder text = new StringBuilder();
            for (int j = 0; j < texts; j++) {
                text.append(variant(all.get((i + j) % all.size()), i / all.size()));
            }
            Files.writeString(file, text);
        }
    }

    private static String variant(String text, int round) {
        return text.replace("2030", String.valueOf(2030 + round)) + "\nVăn bản số " + round + ".\n";
    }

    /** Writes an archive of texts, under the names 0.txt, 1.txt and so on. */
    static void writeZip(Path file, List<String> texts) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < texts.size(); i++) {
                zip.putNextEntry(new ZipEntry("thư mục/" + i + ".txt"));
                zip.write(texts.get(i).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }
}
