package vn.chitieu.app.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.app.state.OnEachDatabase;
import vn.chitieu.app.state.TestDatabases;

@OnEachDatabase
class ThrottleTest {

    @TempDir
    private Path home;

    private final MovedClock clock = new MovedClock();
    private TestDatabases databases;
    private Throttle throttle;

    @BeforeEach
    void open(TestDatabases databases) throws Exception {
        this.databases = databases;
        throttle = new Throttle(databases.open(home), clock);
    }

    private Duration fail(String name, String address) {
        return throttle.ask(name, address);
    }

    @Test
    void delaysGrowAreBoundedAndSurviveARestart() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(fail("lan", "10.0.0." + i)).isZero();
        }
        Duration before = Duration.ZERO;
        for (int i = 0; i < 12; i++) {
            Duration delay = fail("LAN ", "10.0.1." + i);
            assertThat(delay).isBetween(before, Duration.ofMinutes(5)).isPositive();
            throttle = new Throttle(databases.open(home), clock);
            clock.pass(delay.minusSeconds(1));
            assertThat(fail("lan", "10.0.2." + i)).isEqualTo(Duration.ofSeconds(1));
            clock.pass(Duration.ofSeconds(1));
            assertThat(fail("lan", "10.0.3." + i)).isZero();
            before = delay;
        }
        assertThat(before).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void anAddressIsSlowedWhateverNamesItTries() {
        for (int i = 0; i < 20; i++) {
            assertThat(fail("name" + i, "2001:db8:0:1:0:0:0:" + i)).isZero();
        }
        assertThat(fail("other", "2001:db8:0:1:9:9:9:9")).isPositive();
        assertThat(fail("other", "2001:db8:0:2:0:0:0:1")).isZero();
    }

    @Test
    void manyAtTheSameTimeAreNoWayAround() {
        long granted = java.util.stream.IntStream.range(0, 40)
                .parallel()
                .filter(i -> fail("lan", "10.0.0." + i).isZero())
                .count();
        assertThat(granted).isEqualTo(5);
    }

    @Test
    void aSuccessFreesTheNameButNotTheAddressOfAGuesser() {
        for (int i = 0; i < 5; i++) {
            fail("lan", "10.0.0.1");
        }
        assertThat(fail("lan", "10.0.0.1")).isPositive();
        clock.pass(Duration.ofMinutes(5));
        assertThat(fail("lan", "10.0.0.1")).isZero();
        throttle.succeeded("lan", "10.0.0.1");
        assertThat(fail("lan", "10.0.0.1")).isZero();
        int tries = 0;
        while (fail("x" + tries, "10.0.0.1").isZero()) {
            tries++;
            if (fail("own", "10.0.0.1").isZero()) {
                throttle.succeeded("own", "10.0.0.1");
            }
        }
        assertThat(tries).isLessThan(20);
    }

    @Test
    void allIsForgottenAfterADay() {
        for (int i = 0; i < 7; i++) {
            fail("lan", "10.0.0.1");
        }
        assertThat(fail("lan", "10.0.0.1")).isPositive();
        clock.pass(Duration.ofDays(1));
        for (int i = 0; i < 5; i++) {
            assertThat(fail("lan", "10.0.0.1")).isZero();
        }
    }
}
