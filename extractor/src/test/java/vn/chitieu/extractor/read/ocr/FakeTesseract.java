package vn.chitieu.extractor.read.ocr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Scripts that stand in for the program. */
final class FakeTesseract {

    private FakeTesseract() {}

    /** A program named {@code tesseract} in a folder, that runs lines of shell. */
    static Path in(Path folder, String... lines) throws IOException {
        Path program = folder.resolve("tesseract");
        Files.writeString(program, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }
}
