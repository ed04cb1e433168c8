package vn.chitieu.extractor.read.archive;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.read.ReadCode;

/**
 * A member of an archive: unpacked, or refused for a reason.
 *
 * @param name as in the archive, made safe to show and unique, with "/" between folders and between archives in archives
 * @param file where its bytes are; null if it was refused
 * @param refusal why it was refused, such as {@link ReadCode#ENCRYPTED}; null if it was not
 * @param message why it was refused, in English; empty if it was not
 */
public record ArchiveMember(
        String name, @Nullable Path file, @Nullable ReadCode refusal, String message) {

    static ArchiveMember unpacked(String name, Path file) {
        return new ArchiveMember(name, file, null, "");
    }

    static ArchiveMember refused(String name, Refusal refusal) {
        return new ArchiveMember(name, null, refusal.code(), refusal.message());
    }

    /** Why a member is refused. */
    record Refusal(ReadCode code, String message) {}
}
