package vn.chitieu.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEachDatabase
class SavedSearchesTest {

    @TempDir
    private Path home;

    private SavedSearches searches;

    @BeforeEach
    void open(TestDatabases databases) throws IOException {
        searches = new SavedSearches(
                databases.open(home), Clock.fixed(Instant.parse("2026-01-05T01:00:00Z"), ZoneOffset.UTC));
    }

    private SavedSearches.Saved save(String owner, String name, String query) {
        return searches.save(owner, name, "search", query).orElseThrow();
    }

    @Test
    void everybodyHasTheirOwn() {
        SavedSearches.Saved kept = save("lan", "Rừng", "q=r%E1%BB%ABng");
        save("minh", "Rừng", "q=b");
        assertThat(searches.of("lan")).containsExactly(kept);
        assertThat(kept.address()).isEqualTo("/search?q=r%E1%BB%ABng");
        assertThat(kept.savedAt()).isEqualTo("2026-01-05T01:00:00Z");
        assertThat(searches.of("minh", kept.id())).isEmpty();
        assertThat(searches.delete("minh", kept.id())).isFalse();
        assertThat(searches.rename("minh", kept.id(), "x")).isEqualTo(SavedSearches.Renaming.UNKNOWN);
        assertThat(searches.of("lan")).hasSize(1);
    }

    @Test
    void aNameIsTakenOnce() {
        long first = save("lan", "Rừng", "q=a").id();
        assertThat(save("lan", "Rừng", "q=b").id()).isEqualTo(first);
        long second = save("lan", "Biển", "q=c").id();
        assertThat(searches.of("lan")).extracting(SavedSearches.Saved::query).containsExactly("q=c", "q=b");
        assertThat(searches.rename("lan", second, "Rừng")).isEqualTo(SavedSearches.Renaming.TAKEN);
        assertThat(searches.rename("lan", second, "Đảo")).isEqualTo(SavedSearches.Renaming.DONE);
        assertThat(searches.rename("lan", second, "Đảo")).isEqualTo(SavedSearches.Renaming.DONE);
        assertThat(searches.of("lan", second))
                .get()
                .extracting(SavedSearches.Saved::name)
                .isEqualTo("Đảo");
        assertThat(searches.delete("lan", first)).isTrue();
        assertThat(searches.delete("lan", first)).isFalse();
    }

    @Test
    void anySignCanBeKept() {
        String query = save("lan", "a\0b\uD83C\uDF33", "q=\0").query();
        assertThat(query).isIn("q=\0", "q=\uFFFD");
        assertThat(searches.of("lan")).singleElement().satisfies(saved -> {
            assertThat(saved.name()).isIn("a\0b\uD83C\uDF33", "a\uFFFDb\uD83C\uDF33");
            assertThat(saved.query()).isEqualTo(query);
        });
    }

    @Test
    void theyAreNotWithoutEnd() {
        for (int i = 0; i < SavedSearches.MOST; i++) {
            save("lan", "n" + i, "");
        }
        assertThat(searches.save("lan", "one more", "search", "")).isEmpty();
        assertThat(searches.save("lan", "n7", "targets", "q=a")).isPresent();
        assertThat(searches.save("minh", "one more", "search", "")).isPresent();
    }
}
