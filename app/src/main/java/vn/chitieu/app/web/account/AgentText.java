package vn.chitieu.app.web.account;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chitieu.app.language.SafeText;

/** Says in short what a browser says of itself at length. */
public final class AgentText {

    private static final int LONGEST = 60;

    /** What is known by its mark. */
    private record Known(String name, Pattern mark) {

        static Known of(String name, String mark) {
            return new Known(name, Pattern.compile(mark));
        }
    }

    /** With their versions; those that bear the mark of another too come before it. */
    private static final List<Known> BROWSERS = List.of(
            Known.of("Edge", "Edg(?:A|iOS)?/(\\d+)"),
            Known.of("Opera", "OPR/(\\d+)"),
            Known.of("Firefox", "(?:Firefox|FxiOS)/(\\d+)"),
            Known.of("Chrome", "(?:Chrome|CriOS)/(\\d+)"),
            Known.of("Safari", "Version/(\\d+)\\S* (?:Mobile/\\S+ )?Safari/"));

    private static final List<Known> SYSTEMS = List.of(
            Known.of("Windows", "Windows NT"),
            Known.of("Android", "Android"),
            Known.of("iOS", "iPhone|iPad"),
            Known.of("macOS", "Macintosh"),
            Known.of("Linux", "Linux"));

    private AgentText() {}

    /** Browser, version and system, such as {@code Chrome 140 · Linux}; the beginning of the text where that is unknown. */
    public static String of(String agent) {
        for (Known browser : BROWSERS) {
            Matcher version = browser.mark().matcher(agent);
            if (version.find()) {
                return browser.name() + " " + version.group(1) + system(agent);
            }
        }
        String safe = SafeText.of(agent).text();
        return safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST) + "…";
    }

    private static String system(String agent) {
        return SYSTEMS.stream()
                .filter(system -> system.mark().matcher(agent).find())
                .findFirst()
                .map(system -> " · " + system.name())
                .orElse("");
    }
}
