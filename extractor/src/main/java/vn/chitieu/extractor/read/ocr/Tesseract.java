package vn.chitieu.extractor.read.ocr;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import vn.chitieu.extractor.read.page.PageRecognizer.RecognitionException;

/** The program Tesseract with its Vietnamese data, one process a call. Thread-safe. */
final class Tesseract {

    /** How Tesseract looks for text in an image. */
    enum Layout {
        /** Columns and blocks, found by Tesseract. */
        PAGE("3"),
        /** One block of lines. */
        BLOCK("6");

        private final String number;

        Layout(String number) {
            this.number = number;
        }
    }

    private static final String LANGUAGE = "vie";
    private static final int PROBE_SECONDS = 20;
    private static final List<String> PASSED_ON = List.of("PATH", "TESSDATA_PREFIX", "SystemRoot", "TEMP", "TMP");

    private final Path program;

    /** @param program to run */
    Tesseract(Path program) {
        this.program = program;
    }

    /** The program on the search path of this process, if it is there and has the Vietnamese data. */
    static Optional<Tesseract> onPath() {
        try {
            String path = System.getenv("PATH");
            return path == null ? Optional.empty() : find(path);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** The program on a search path, if it is there and has the Vietnamese data. */
    static Optional<Tesseract> find(String searchPath) throws InterruptedException {
        for (String folder : searchPath.split(File.pathSeparator)) {
            for (String name : List.of("tesseract", "tesseract.exe")) {
                Path program = folder.isEmpty() ? null : Path.of(folder, name);
                if (program != null && Files.isRegularFile(program) && Files.isExecutable(program)) {
                    Tesseract tesseract = new Tesseract(program);
                    if (tesseract.readsVietnamese()) {
                        return Optional.of(tesseract);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean readsVietnamese() throws InterruptedException {
        try {
            return process("--list-langs")
                    .run(new byte[0], new TimeBudget(PROBE_SECONDS))
                    .lines()
                    .anyMatch(line -> line.strip().equals(LANGUAGE));
        } catch (RecognitionException e) {
            return false;
        }
    }

    /**
     * The words of each image, in one process.
     *
     * @param dpi pixels per inch of the images
     * @param budget when it is used up the process is ended
     * @throws RecognitionException if it fails, or is not done in time
     */
    List<List<RecognizedWord>> words(List<GreyImage> images, Layout layout, int dpi, TimeBudget budget)
            throws RecognitionException, InterruptedException {
        String tsv = process(
                        "stdin",
                        "stdout",
                        "-l",
                        LANGUAGE,
                        "--psm",
                        layout.number,
                        "--dpi",
                        Integer.toString(dpi),
                        "tsv")
                .run(tiff(images), budget);
        try {
            return TesseractTsv.words(tsv, images.size());
        } catch (IllegalArgumentException e) {
            throw new RecognitionException("Tesseract wrote what cannot be read: " + e.getMessage(), e);
        }
    }

    private BoundedProcess process(String... arguments) {
        ProcessBuilder builder = new ProcessBuilder();
        builder.command().add(program.toString());
        builder.command().addAll(List.of(arguments));
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(PASSED_ON);
        // With more threads a page takes five times as long: they wait for each other.
        environment.put("OMP_THREAD_LIMIT", "1");
        return new BoundedProcess(builder);
    }

    private static byte[] tiff(List<GreyImage> images) {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("tiff");
        ImageWriter writer = writers.next();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (GreyImage image : images) {
                writer.writeToSequence(new IIOImage(image.toBufferedImage(), null, null), null);
            }
            writer.endWriteSequence();
            stream.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        } finally {
            writer.dispose();
        }
    }
}
