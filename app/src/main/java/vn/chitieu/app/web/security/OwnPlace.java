package vn.chitieu.app.web.security;

import org.jspecify.annotations.Nullable;

/** Places of this server among those that a request asks to be sent to. */
public final class OwnPlace {

    private OwnPlace() {}

    /**
     * The place, if it is one of this server; else its first page. Browsers read {@code \} as {@code /} and pass over
     * tabs and line breaks: a place that has them may lead elsewhere.
     */
    public static String of(@Nullable String place) {
        boolean own = place != null
                && place.startsWith("/")
                && !place.startsWith("//")
                && place.chars().allMatch(c -> c > ' ' && c != '\\' && c != 0x7F);
        return own && place != null ? place : "/";
    }
}
