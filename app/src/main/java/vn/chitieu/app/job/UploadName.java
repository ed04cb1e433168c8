package vn.chitieu.app.job;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.chitieu.app.language.SafeText;

/**
 * Names as senders give them, made harmless: no root, no way upwards, no control character, nothing that turns the
 * direction of writing, no endless length. They are only shown; no file is ever called so.
 */
public final class UploadName {

    /** Longest name, in characters. */
    static final int LONGEST = 400;

    /** What a file is called that has no name. */
    public static final String NONE = "?";

    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:");

    private UploadName() {}

    /** The name of a file, with its folders between {@code /}. */
    public static String of(String sent) {
        List<String> parts = new ArrayList<>();
        for (String part : safe(sent).replace('\\', '/').split("/", -1)) {
            String name = part.strip();
            boolean names = !name.isEmpty() && !name.equals(".") && !name.equals("..");
            if (names && !(parts.isEmpty() && DRIVE.matcher(name).matches())) {
                parts.add(name);
            }
        }
        String name = String.join("/", parts);
        return name.isEmpty() ? NONE : end(name);
    }

    /** A text in one line, such as the title of a job or of a text that was pasted. */
    public static String title(String sent) {
        return end(safe(sent).strip());
    }

    /** The name of a text that was pasted under this title; empty for no title. */
    public static String ofText(String title) {
        String name = title(title).replace('/', '-').replace('\\', '-');
        return name.isEmpty() ? name : name + ".txt";
    }

    /** The name without its folders. */
    static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static String safe(String sent) {
        return SafeText.of(Normalizer.normalize(sent, Normalizer.Form.NFC)).text();
    }

    /** The end of a name says most: the file and its kind. */
    private static String end(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int from = name.length() - LONGEST + 1;
        return "…" + name.substring(Character.isLowSurrogate(name.charAt(from)) ? from + 1 : from);
    }
}
