package vn.chitieu.app.batch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The documents that the arguments of a command name. A file is taken whatever its name is. Of a folder, the files of
 * all its sub-folders are taken whose name ends in one of {@link #ENDINGS}, sorted by path; hidden files and folders
 * are passed over, and so are {@code src} and {@code target} beside a {@code pom.xml}, which hold a program and not
 * documents.
 */
public final class Inputs {

    /** Endings of the documents that are taken from a folder. */
    public static final Set<String> ENDINGS = Set.of(
            "txt", "text", "htm", "html", "xhtml", "docx", "doc", "rtf", "odt", "ods", "xlsx", "xls", "pdf", "png",
            "jpg", "jpeg", "tif", "tiff", "zip");

    private final Map<Path, Input> found = new LinkedHashMap<>();
    private final List<Failure> failures = new ArrayList<>();

    private Inputs() {}

    /** Looks up the arguments in their order; what is not there or cannot be read is a failure. */
    public static Inputs find(List<Path> arguments) {
        Inputs inputs = new Inputs();
        for (Path argument : arguments) {
            if (Files.isDirectory(argument)) {
                inputs.walk(argument);
            } else if (Files.exists(argument)) {
                inputs.add(Input.of(argument, argument.getFileName()));
            } else {
                inputs.failures.add(new Failure(argument.toString(), Failure.MISSING, argument.toString()));
            }
        }
        return inputs;
    }

    /** The documents; one that is named twice stands here once. */
    public List<Input> documents() {
        return List.copyOf(found.values());
    }

    /** The arguments and folders that gave no document. */
    public List<Failure> failures() {
        return List.copyOf(failures);
    }

    private void walk(Path folder) {
        Walk walk = new Walk(folder);
        try {
            Files.walkFileTree(folder, walk);
        } catch (IOException e) {
            failures.add(Failure.unreadable(folder.toString(), e));
        }
        if (walk.documents.isEmpty() && walk.unreadable == 0) {
            failures.add(new Failure(folder.toString(), Failure.NO_DOCUMENT, folder.toString()));
        }
        walk.documents.stream()
                .sorted(Comparator.comparing(input -> input.relative().toString()))
                .forEach(this::add);
    }

    private void add(Input input) {
        found.putIfAbsent(input.file().toAbsolutePath().normalize(), input);
    }

    /** Collects the documents below one folder; a folder that cannot be read does not end the walk. */
    private final class Walk extends SimpleFileVisitor<Path> {

        private final Path top;
        private final List<Input> documents = new ArrayList<>();
        private int unreadable;

        Walk(Path top) {
            this.top = top;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean skip = !folder.equals(top) && (isHidden(folder) || belongsToProgram(folder));
            return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!isHidden(file) && ENDINGS.contains(ending(file)) && Files.isRegularFile(file)) {
                documents.add(Input.of(file, top.relativize(file)));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException cause) {
            unreadable++;
            failures.add(Failure.unreadable(file.toString(), cause));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException cause) {
            if (cause != null) {
                unreadable++;
                failures.add(Failure.unreadable(folder.toString(), cause));
            }
            return FileVisitResult.CONTINUE;
        }
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    private static boolean belongsToProgram(Path folder) {
        String name = folder.getFileName().toString();
        return (name.equals("src") || name.equals("target")) && Files.exists(folder.resolveSibling("pom.xml"));
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
