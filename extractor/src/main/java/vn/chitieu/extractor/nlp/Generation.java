package vn.chitieu.extractor.nlp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * A generation of models in a folder of its own: their files, their cards, where they come from, and the SHA-256 sums of
 * all of these as {@code sha256sum --check} reads them. Nothing of it is believed whose sum is not right. Immutable.
 *
 * @param name of the folder
 * @param files the content of each file, by name, without the sums
 */
public record Generation(String name, Map<String, byte[]> files) {

    private static final String SUMS = "SHA256SUMS";
    private static final int DIGITS = 64;

    public Generation {
        files = Map.copyOf(files);
    }

    /**
     * Reads the generation of a folder.
     *
     * @throws InstalledModelsException if a file is missing or is not what was written
     */
    public static Generation read(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (Map.Entry<String, String> sum : sums(folder).entrySet()) {
            byte[] content = content(folder, sum.getKey());
            if (!Sha256.of(content).equals(sum.getValue())) {
                throw InstalledModelsException.damaged(folder.resolve(sum.getKey()), "other bytes than were written");
            }
            files.put(sum.getKey(), content);
        }
        for (String needed : Models.READ) {
            if (!files.containsKey(needed)) {
                throw InstalledModelsException.damaged(folder.resolve(SUMS), "no sum of " + needed);
            }
        }
        return new Generation(String.valueOf(folder.getFileName()), files);
    }

    /** Whether everything was written that a generation has; the sums are the last file of it. */
    static boolean isComplete(Path folder) {
        return Files.isRegularFile(folder.resolve(SUMS));
    }

    /** Writes files and their sums into a folder, and forces them to the disk. */
    static void write(Path folder, Map<String, byte[]> files) throws IOException {
        StringBuilder sums = new StringBuilder();
        for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
            ForcedFiles.write(folder.resolve(file.getKey()), file.getValue());
            sums.append(Sha256.of(file.getValue()))
                    .append("  ")
                    .append(file.getKey())
                    .append('\n');
        }
        ForcedFiles.write(folder.resolve(SUMS), sums.toString().getBytes(StandardCharsets.UTF_8));
        ForcedFiles.forceFolder(folder);
    }

    /** The models. */
    public Models models() throws IOException {
        return Models.of(files);
    }

    /** Where the models come from. */
    public ModelOrigin origin() throws IOException {
        byte[] content = files.get(ModelOrigin.FILE);
        if (content == null) {
            throw InstalledModelsException.damaged(Path.of(name), "no " + ModelOrigin.FILE);
        }
        return ModelOrigin.read(content);
    }

    private static Map<String, String> sums(Path folder) throws IOException {
        Map<String, String> sums = new TreeMap<>();
        String text = new String(content(folder, SUMS), StandardCharsets.UTF_8);
        for (String line : text.split("\n")) {
            String name = line.length() > DIGITS + 2 ? line.substring(DIGITS + 2) : "";
            // A name that leads out of the folder was never written.
            if (name.isEmpty() || name.contains("/") || name.contains("\\") || name.startsWith(".")) {
                throw InstalledModelsException.damaged(folder.resolve(SUMS), "a line that is no sum");
            }
            sums.put(name, line.substring(0, DIGITS));
        }
        return sums;
    }

    private static byte[] content(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw InstalledModelsException.damaged(file, "missing");
        } catch (IOException e) {
            throw InstalledModelsException.damaged(file, e.toString());
        }
    }
}
