package vn.chitieu.spark.plan;

import java.io.Serializable;
import java.util.Locale;

/**
 * A file of the input as it was found.
 *
 * @param path with its file system, such as {@code hdfs://namenode/van-ban/318.pdf}
 * @param modified milliseconds since 1970, as the file system tells
 */
public record SourceFile(String path, long bytes, long modified) implements Serializable {

    /** File name without folders. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Whether it is a web archive, by its name. */
    public boolean isWarc() {
        String name = name().toLowerCase(Locale.ROOT);
        return name.endsWith(".warc") || name.endsWith(".warc.gz");
    }

    /** Whether it holds many documents, by its name, so that it may be cut into slices. */
    public boolean isArchive() {
        return isWarc() || name().toLowerCase(Locale.ROOT).endsWith(".zip");
    }
}
