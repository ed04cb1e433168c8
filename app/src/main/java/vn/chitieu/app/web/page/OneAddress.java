package vn.chitieu.app.web.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import vn.chitieu.app.web.SearchParameters;

/** One search has one address: forms send their empty fields too. */
final class OneAddress {

    private OneAddress() {}

    /**
     * Sends a browser on to the address of a search where a form asked for it with empty fields; where a script asked,
     * it tells the script.
     */
    static boolean redirects(Context context, SearchParameters parameters, String place) {
        String address = parameters.address(place);
        if (context.header("HX-Request") != null && context.header("HX-History-Restore-Request") == null) {
            context.header("HX-Push-Url", address);
            return false;
        }
        boolean empty =
                context.queryParamMap().values().stream().flatMap(List::stream).anyMatch(String::isBlank);
        if (empty) {
            context.redirect(address, HttpStatus.SEE_OTHER);
        }
        return empty;
    }
}
