package vn.chitieu.app.language;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Texts for people in Vietnamese or English. English is spoken only where the language was set and is English; any
 * other setting, and none, gives Vietnamese. Immutable and thread-safe.
 */
public final class Messages {

    /** What the launcher saw in the environment, because it sets another locale for the Java process. */
    public static final String LOCALE_PROPERTY = "chitieu.locale";

    private static final String BUNDLE = "vn.chitieu.app.messages";

    /** Bundles of the pages, below {@code vn.chitieu.app.web.messages}; no two have the same key. */
    private static final List<String> PAGES =
            List.of("account", "chart", "document", "find", "frame", "register", "review", "table", "upload");

    private final ResourceBundle bundle;
    private final Map<String, String> pages;

    private Messages(ResourceBundle bundle, Map<String, String> pages) {
        this.bundle = bundle;
        this.pages = pages;
    }

    /** The texts of commands in a language; any language but English gives Vietnamese. */
    public static Messages of(Locale locale) {
        return new Messages(bundle(BUNDLE, locale), Map.of());
    }

    /** The texts of commands and pages in a language. */
    public static Messages ofPages(Locale locale) {
        ResourceBundle bundle = bundle(BUNDLE, locale);
        Map<String, String> texts = new HashMap<>();
        for (String name : PAGES) {
            ResourceBundle page = bundle("vn.chitieu.app.web.messages." + name, locale);
            for (String key : page.keySet()) {
                if (bundle.containsKey(key) || texts.put(key, page.getString(key)) != null) {
                    throw new IllegalStateException("two texts of the key " + key);
                }
            }
        }
        return new Messages(bundle, Map.copyOf(texts));
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        Locale spoken = english ? Locale.ENGLISH : Locale.forLanguageTag("vi");
        ResourceBundle.Control noFallback =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle(name, spoken, noFallback);
    }

    /** The texts for a setting such as {@code en_US.UTF-8}, {@code vi_VN}, {@code C} or nothing. */
    public static Messages ofSetting(@Nullable String setting) {
        String language = setting == null ? "" : setting.split("[_.@-]", 2)[0];
        return of(Locale.forLanguageTag(language.toLowerCase(Locale.ROOT)));
    }

    /** The setting in force: the launcher's, else that of the environment by the rules of POSIX. */
    public static @Nullable String setting(@Nullable String launcher, Map<String, String> environment) {
        if (launcher != null) {
            return launcher;
        }
        for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.get(name);
            if (value != null && !value.isEmpty()) {
                return value;
            }
        }
        return null;
    }

    /** The texts as a bundle, for help pages. */
    public ResourceBundle bundle() {
        return bundle;
    }

    /** Whether there is a text of this key. */
    public boolean has(String key) {
        return pages.containsKey(key) || bundle.containsKey(key);
    }

    /** The text of a key with its {@code %s} filled in. */
    public String text(String key, Object... arguments) {
        return String.format(Locale.ROOT, pattern(key), arguments);
    }

    /** The text of a key as it stands, with its {@code %s}. */
    String pattern(String key) {
        String text = pages.get(key);
        return text == null ? bundle.getString(key) : text;
    }

    /** Keys of the texts of pages. */
    Set<String> pageKeys() {
        return pages.keySet();
    }
}
