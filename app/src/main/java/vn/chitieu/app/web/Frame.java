package vn.chitieu.app.web;

import org.jspecify.annotations.Nullable;
import vn.chitieu.app.language.Messages;
import vn.chitieu.app.language.SafeText;
import vn.chitieu.app.language.ValueText;
import vn.chitieu.app.web.security.FormTokens;
import vn.chitieu.app.web.security.LocalVisitors;
import vn.chitieu.app.web.security.Role;
import vn.chitieu.app.web.security.Visitor;

/**
 * What every page has around its content.
 *
 * @param language {@code vi} or {@code en}
 * @param theme {@code light} or {@code dark}, or null for what the system says
 * @param path of the request, with its query
 */
public record Frame(
        Messages messages,
        String language,
        @Nullable String theme,
        Visitor visitor,
        String token,
        String path,
        Assets assets) {

    /** The text of a key. */
    public String t(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** A count with its thousands set apart. */
    public String number(long count) {
        return new ValueText(messages).number(count);
    }

    /** What somebody is called: whoever sits at a machine without accounts has no name. */
    public String person(String name) {
        return name.equals(LocalVisitors.NAME)
                ? t("account.local")
                : SafeText.of(name).text();
    }

    /** The address of an asset. */
    public String asset(String name) {
        return assets.address(name);
    }

    /** Whether the visitor may do what asks for a role. */
    public boolean may(Role role) {
        return visitor.role().may(role);
    }

    /** Name of the form field that has {@link #token}. */
    public String tokenField() {
        return FormTokens.FIELD;
    }

    /** Whether the page is at this place of the navigation. */
    public boolean at(String place) {
        return path.equals(place) || path.startsWith(place + "/") || path.startsWith(place + "?");
    }
}
