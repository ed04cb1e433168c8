package vn.chitieu.app.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.language.Messages;
import vn.chitieu.app.web.security.Guard;
import vn.chitieu.app.web.security.Visitor;

/** Makes pages of templates in the language and colours of the visitor. Thread-safe. */
public final class Pages {

    /** Cookie of the language: {@code vi} or {@code en}. */
    static final String LANGUAGE = "chitieu_language";
    /** Cookie of the colours: {@code light} or {@code dark}. */
    static final String THEME = "chitieu_theme";

    private static final String VIETNAMESE = "vi";
    private static final String ENGLISH = "en";
    private static final Set<String> THEMES = Set.of("light", "dark");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Map<String, Messages> messages = Map.of(
            VIETNAMESE, Messages.ofPages(Locale.forLanguageTag(VIETNAMESE)), ENGLISH, Messages.ofPages(Locale.ENGLISH));
    private final Guard guard;
    private final Assets assets;

    Pages(Guard guard, Assets assets) {
        this.guard = guard;
        this.assets = assets;
    }

    /**
     * Answers with a page, or with a part of one.
     *
     * @param template file below {@code src/main/jte}, such as {@code search/page.jte}
     * @param model what the template takes besides {@code frame}
     */
    public void render(Context context, String template, Map<String, ?> model) {
        context.contentType("text/html; charset=utf-8").result(text(frame(context), template, model));
    }

    /** A page, or a part of one, as text: for what is pushed while a request is open. */
    public String text(Frame frame, String template, Map<String, ?> model) {
        Map<String, Object> parameters = new HashMap<>(model);
        parameters.put("frame", frame);
        StringOutput output = new StringOutput();
        templates.render(template, parameters, output);
        return output.toString();
    }

    /** What is around a page. */
    public Frame frame(Context context) {
        Visitor visitor = Guard.visitor(context);
        @Nullable String query = context.queryString();
        return new Frame(
                messages(context),
                language(context),
                theme(context),
                visitor,
                guard.token(visitor),
                query == null ? context.path() : context.path() + "?" + query,
                assets);
    }

    /** Texts in the language of a visitor. */
    public Messages messages(Context context) {
        return Objects.requireNonNull(messages.get(language(context)));
    }

    /** Vietnamese, unless the visitor chose English. */
    private static String language(Context context) {
        return ENGLISH.equals(context.cookie(LANGUAGE)) ? ENGLISH : VIETNAMESE;
    }

    private static @Nullable String theme(Context context) {
        @Nullable String theme = context.cookie(THEME);
        return theme != null && THEMES.contains(theme) ? theme : null;
    }
}
