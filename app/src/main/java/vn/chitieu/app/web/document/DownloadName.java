package vn.chitieu.app.web.document;

import io.javalin.http.Context;
import java.io.InputStream;
import vn.chitieu.app.language.SafeText;
import vn.chitieu.app.web.Links;

/** Says under which name a browser keeps a download (RFC 6266). Stateless. */
public final class DownloadName {

    private static final int LONGEST = 120;
    private static final String FORBIDDEN = "\\/:*?\"<>|;%";

    private DownloadName() {}

    /**
     * Sends an original, only ever as a download: whatever it holds must not act as a page of this server.
     *
     * @param original closed when it is sent
     */
    public static void send(Context context, String name, InputStream original) {
        context.contentType("application/octet-stream")
                .header("Content-Disposition", attachment(name))
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .result(original);
    }

    /** The header for a file name out of a document; it can name no folder, and no other header can begin in it. */
    static String attachment(String name) {
        String safe = safe(name);
        StringBuilder ascii = new StringBuilder();
        for (int i = 0; i < safe.length(); i++) {
            char c = safe.charAt(i);
            ascii.append(c >= ' ' && c < 0x7F ? c : '_');
        }
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + Links.encoded(safe);
    }

    private static String safe(String name) {
        String shown = SafeText.of(name).text().strip();
        StringBuilder safe = new StringBuilder();
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            safe.append(FORBIDDEN.indexOf(c) >= 0 ? '_' : c);
        }
        int dot = safe.lastIndexOf(".");
        String ending = dot > 0 && safe.length() - dot <= 10 ? safe.substring(dot) : "";
        String stem = safe.substring(0, safe.length() - ending.length());
        while (stem.startsWith(".")) {
            stem = stem.substring(1);
        }
        String cut = stem.length() > LONGEST ? stem.substring(0, LONGEST) : stem;
        return (cut.isBlank() ? "van-ban" : cut) + ending;
    }
}
