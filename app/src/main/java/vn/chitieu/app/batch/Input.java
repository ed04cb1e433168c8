package vn.chitieu.app.batch;

import java.nio.file.Path;
import vn.chitieu.extractor.isolate.Answer;

/**
 * A document to extract.
 *
 * @param file where it is
 * @param relative its place under {@code --out}: the file name, or the path below the folder that was named
 * @param subject the input as messages name it
 * @param key what it is called in the account of a batch: the same from every working directory
 */
public record Input(Path file, Path relative, String subject, String key) {

    /** A file. */
    public static Input of(Path file, Path relative) {
        return new Input(
                file,
                relative,
                file.toString(),
                file.toAbsolutePath().normalize().toString());
    }

    /** A file of this archive, unpacked. */
    public Input member(Answer.Member member) {
        Path file = member.file() == null ? this.file : member.file();
        return new Input(
                file, relative.resolve(member.name()), subject + "/" + member.name(), key + "/" + member.name());
    }

    /** File name without folders. */
    public String name() {
        return relative.getFileName().toString();
    }
}
