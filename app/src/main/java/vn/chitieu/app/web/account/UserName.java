package vn.chitieu.app.web.account;

import java.text.Normalizer;
import java.util.Locale;
import vn.chitieu.app.web.security.LocalVisitors;

/** Names of users: lower-case letters, digits and {@code . _ - @}, so that no two look the same in a history. */
final class UserName {

    private static final int LONGEST = 64;
    private static final String SIGNS = "._-@";

    private UserName() {}

    /** The one form of a name, however it was typed. */
    static String canonical(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    /** The canonical name. */
    static String required(String typed) throws AccountException {
        String name = canonical(typed);
        boolean known = name.chars().allMatch(c -> latin(c) || c >= '0' && c <= '9' || SIGNS.indexOf(c) >= 0);
        if (name.isEmpty() || name.length() > LONGEST || !known || name.equals(LocalVisitors.NAME)) {
            throw new AccountException(AccountException.Problem.NAME);
        }
        return name;
    }

    /** Letters of Vietnamese and its neighbours; those of other scripts may look the same. */
    private static boolean latin(int c) {
        return Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }
}
