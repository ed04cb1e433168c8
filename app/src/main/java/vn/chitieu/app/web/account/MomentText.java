package vn.chitieu.app.web.account;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says a moment by the clocks of Vietnam, which has one time. */
public final class MomentText {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private MomentText() {}

    /** Day and minute; a dash where there is none. */
    public static String of(@Nullable Instant moment) {
        return moment == null ? "–" : FORM.format(moment);
    }
}
