package vn.chitieu.app.language;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * Texts for people in Vietnamese or English. English is spoken only where the language was set and is English; any
 * other setting, and none, gives Vietnamese. Immutable and thread-safe.
 */
public final class Messages {

    /** What the launcher saw in the environment, because it sets another locale for the Java process. */
    public static final String LOCALE_PROPERTY = "chitieu.locale";

    private static final String BUNDLE = "vn.chitieu.app.messages";

    private final ResourceBundle bundle;

    private Messages(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The texts of a language; any language but English gives Vietnamese. */
    public static Messages of(Locale locale) {
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        Locale spoken = english ? Locale.ENGLISH : Locale.forLanguageTag("vi");
        ResourceBundle.Control noFallback =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Messages(ResourceBundle.getBundle(BUNDLE, spoken, noFallback));
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
        return bundle.containsKey(key);
    }

    /** The text of a key with its {@code %s} filled in. */
    public String text(String key, Object... arguments) {
        return String.format(Locale.ROOT, bundle.getString(key), arguments);
    }
}
