package vn.chitieu.app.web.account;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Hashes passwords (bcrypt) and refuses weak ones. What is longer than the 72 bytes that bcrypt reads counts to its end.
 * Only so many are hashed at a time, so that sign-ins never take the whole machine. Thread-safe.
 */
public final class Passwords {

    /** Fewest signs of a password. */
    public static final int SHORTEST = 12;

    private static final int LONGEST = 256;
    private static final int COST = 12;
    /** Signs of salt and hash behind the cost. */
    private static final int SALT_AND_HASH = 53;

    private static final int AT_A_TIME = 2;
    /** Fewer different signs than this are as good as none. */
    private static final int DIFFERENT = 5;

    private static final BCrypt.Version VERSION = BCrypt.Version.VERSION_2A;
    private static final Set<String> COMMON = common();

    private final int cost;
    private final Semaphore places = new Semaphore(AT_A_TIME, true);
    /** A hash that is no password's, of the same cost as all others. */
    private final String nobodys;

    /** The usual ones. */
    public Passwords() {
        this(COST);
    }

    /** @param cost binary logarithm of the rounds, 4 to 31 */
    Passwords(int cost) {
        this.cost = cost;
        nobodys = String.format(Locale.ROOT, "$2a$%02d$", cost) + ".".repeat(SALT_AND_HASH);
    }

    private static Set<String> common() {
        try (InputStream in = Passwords.class.getResourceAsStream("common-passwords.txt")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its list of common passwords");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Passwords::bare)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The hash of a new password.
     *
     * @param user whose name it must not be made of
     * @throws AccountException if it is weak
     */
    public String hash(String password, String user) throws AccountException {
        String normal = normal(password);
        if (normal.codePointCount(0, normal.length()) < SHORTEST) {
            throw new AccountException(AccountException.Problem.PASSWORD_SHORT);
        }
        if (normal.length() > LONGEST) {
            throw new AccountException(AccountException.Problem.PASSWORD_LONG);
        }
        String bare = bare(normal);
        String name = bare(user);
        String rest = name.isEmpty() ? bare : bare.replace(name, "");
        boolean fewSigns = normal.codePoints().distinct().count() < DIFFERENT;
        if (fewSigns || COMMON.contains(bare) || rest.length() < bare.length() && rest.length() < SHORTEST / 2) {
            throw new AccountException(AccountException.Problem.PASSWORD_COMMON);
        }
        return hashed(normal);
    }

    /**
     * Whether a password is that of a hash. Without a hash the answer is no, after the same time: nobody learns from a
     * clock who has an account.
     */
    public boolean matches(String password, @Nullable String hash) {
        String normal = normal(password);
        if (normal.length() > LONGEST) {
            normal = "";
        }
        boolean same = verified(normal, hash == null ? nobodys : hash);
        return hash != null && same;
    }

    private String hashed(String normal) {
        places.acquireUninterruptibly();
        try {
            return BCrypt.with(VERSION, new SecureRandom(), LongPasswordStrategies.hashSha512(VERSION))
                    .hashToString(cost, normal.toCharArray());
        } finally {
            places.release();
        }
    }

    private boolean verified(String normal, String hash) {
        places.acquireUninterruptibly();
        try {
            return BCrypt.verifyer(VERSION, LongPasswordStrategies.hashSha512(VERSION))
                    .verify(normal.toCharArray(), hash.toCharArray())
                    .verified;
        } finally {
            places.release();
        }
    }

    /** The same letters however a keyboard composes their accents. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    /** Without case, accents, digits and signs around and between its letters. */
    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .toLowerCase(Locale.ROOT);
    }
}
