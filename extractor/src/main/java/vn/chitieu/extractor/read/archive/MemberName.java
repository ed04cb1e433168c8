package vn.chitieu.extractor.read.archive;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import vn.chitieu.extractor.read.charset.DecodedText;

/** Names of members as people can read them. They are shown and recorded, never used as a path. */
final class MemberName {

    private static final int MAX_LENGTH = 200;
    private static final int MAX_EXTENSION = 10;

    /** What the format prescribes for names that are not declared as UTF-8. */
    private static final Charset CP437 = Charset.forName("IBM437");

    /** Files and folders that systems leave behind, in small letters. */
    private static final Set<String> SYSTEM = Set.of("__macosx", "thumbs.db", "desktop.ini");

    private MemberName() {}

    /**
     * The name of a member: decoded in the encoding that it shows, NFC, without control characters, and without anything
     * that leads out of its folder.
     */
    static String of(ZipArchiveEntry entry) {
        List<String> parts = new ArrayList<>();
        for (String part : decoded(entry).replace('\\', '/').split("/")) {
            String clean = part.replaceAll("[\\n|<>\"?*:]", " ").strip();
            boolean drive = clean.length() == 1 && part.strip().endsWith(":");
            if (!clean.isEmpty() && !clean.equals(".") && !clean.equals("..") && !drive) {
                parts.add(clean);
            }
        }
        String name = String.join("/", parts);
        return name.isEmpty() ? "unnamed" : shortened(name);
    }

    /** Whether a member is a file of the system's own, or hidden: of no interest to anybody. */
    static boolean isHidden(String name) {
        for (String part : name.split("/")) {
            if (part.startsWith(".") || part.startsWith("~$") || SYSTEM.contains(part.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** The name with a number, before the extension, for a member whose name another one has. */
    static String numbered(String name, int number) {
        int dot = extension(name);
        return name.substring(0, dot) + " (" + number + ")" + name.substring(dot);
    }

    private static String shortened(String name) {
        if (name.length() <= MAX_LENGTH) {
            return name;
        }
        String extension = name.substring(extension(name));
        int end = MAX_LENGTH - extension.length();
        end -= Character.isHighSurrogate(name.charAt(end - 1)) ? 1 : 0;
        return name.substring(0, end) + extension;
    }

    private static int extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot > name.lastIndexOf('/') + 1 && name.length() - dot <= MAX_EXTENSION ? dot : name.length();
    }

    private static String decoded(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        boolean declared = entry.getNameSource() != ZipArchiveEntry.NameSource.NAME;
        if (declared || raw == null) {
            return DecodedText.ofText(entry.getName()).text();
        }
        String text = DecodedText.of(raw).text();
        return text.indexOf('\uFFFD') < 0
                ? text
                : DecodedText.ofText(new String(raw, CP437)).text();
    }
}
