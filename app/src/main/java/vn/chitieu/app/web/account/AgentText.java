package vn.chitieu.app.web.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chitieu.app.language.SafeText;

/** Says in short what a browser says of itself at length. */
public final class AgentText {

    private static final int LONGEST = 60;

    /** By their marks; those that bear the mark of another too come before it. */
    private static final Map<String, Pattern> BROWSERS = new LinkedHashMap<>();

    private static final Map<String, Pattern> SYSTEMS = new LinkedHashMap<>();

    static {
        BROWSERS.put("Edge", Pattern.compile("Edg(?:A|iOS)?/(\\d+)"));
        BROWSERS.put("Opera", Pattern.compile("OPR/(\\d+)"));
        BROWSERS.put("Firefox", Pattern.compile("(?:Firefox|FxiOS)/(\\d+)"));
        BROWSERS.put("Chrome", Pattern.compile("(?:Chrome|CriOS)/(\\d+)"));
        BROWSERS.put("Safari", Pattern.compile("Version/(\\d+)\\S* (?:Mobile/\\S+ )?Safari/"));
        SYSTEMS.put("Windows", Pattern.compile("Windows NT"));
        SYSTEMS.put("Android", Pattern.compile("Android"));
        SYSTEMS.put("iOS", Pattern.compile("iPhone|iPad"));
        SYSTEMS.put("macOS", Pattern.compile("Macintosh"));
        SYSTEMS.put("Linux", Pattern.compile("Linux"));
    }

    private AgentText() {}

    /** Browser, version and system, such as {@code Chrome 140 · Linux}; the beginning of the text where that is unknown. */
    public static String of(String agent) {
        for (Map.Entry<String, Pattern> browser : BROWSERS.entrySet()) {
            Matcher version = browser.getValue().matcher(agent);
            if (version.find()) {
                return browser.getKey() + " " + version.group(1) + system(agent);
            }
        }
        String safe = SafeText.of(agent).text();
        return safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST) + "…";
    }

    private static String system(String agent) {
        return SYSTEMS.entrySet().stream()
                .filter(system -> system.getValue().matcher(agent).find())
                .findFirst()
                .map(system -> " · " + system.getKey())
                .orElse("");
    }
}
