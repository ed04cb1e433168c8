package vn.chitieu.app.state;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.TestInfo;

/** The tests of the class, which it inherits, run with a database on a server. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnServer {

    /** Gives a class of tests its database. */
    final class Address {

        private Address() {}

        public static DatabaseAddress of(TestInfo test, Path home) {
            if (!test.getTestClass().orElseThrow().isAnnotationPresent(OnServer.class)) {
                return DatabaseAddress.of(home);
            }
            Assumptions.assumeTrue(PostgresServer.installed(), "PostgreSQL is not installed (Debian: postgresql)");
            return PostgresServer.get().address(home);
        }
    }
}
