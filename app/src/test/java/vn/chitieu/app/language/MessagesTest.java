package vn.chitieu.app.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.extractor.model.Change;
import vn.chitieu.extractor.model.Outcome;
import vn.chitieu.extractor.model.TargetKind;
import vn.chitieu.extractor.read.ReadCode;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.query.QueryException;

class MessagesTest {

    private static final ResourceBundle VIETNAMESE =
            Messages.of(Locale.forLanguageTag("vi")).bundle();
    private static final ResourceBundle ENGLISH = Messages.of(Locale.ENGLISH).bundle();

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaceholders() {
        assertThat(VIETNAMESE.keySet()).isEqualTo(ENGLISH.keySet());
        for (String key : ENGLISH.keySet()) {
            assertThat(VIETNAMESE.getString(key)).as(key).isNotBlank();
            assertThat(placeholders(VIETNAMESE.getString(key))).as(key).isEqualTo(placeholders(ENGLISH.getString(key)));
        }
    }

    private static int placeholders(String text) {
        return text.split("%s", -1).length;
    }

    private static final Messages PAGES_VI = Messages.ofPages(Locale.forLanguageTag("vi"));
    private static final Messages PAGES_EN = Messages.ofPages(Locale.ENGLISH);

    @Test
    void pagesHaveTheSameKeysAndPlaceholdersInBothLanguages() {
        assertThat(PAGES_VI.pageKeys()).isEqualTo(PAGES_EN.pageKeys());
        for (String key : PAGES_VI.pageKeys()) {
            assertThat(PAGES_VI.pattern(key)).as(key).isNotBlank();
            assertThat(placeholders(PAGES_VI.pattern(key))).as(key).isEqualTo(placeholders(PAGES_EN.pattern(key)));
        }
    }

    /** Keys that stand in templates and pages as they are; those that end in a dot are put together. */
    @Test
    void everyKeyOfAPageHasItsText() throws IOException {
        Pattern use = Pattern.compile("\\b(?:t|text)\\(\"([a-z][\\w.-]*[\\w-])\"|key = \"([a-z][\\w.-]*)\"");
        Set<String> missing = new TreeSet<>();
        int found = 0;
        for (Path folder : List.of(Path.of("src/main/jte"), Path.of("src/main/java/vn/chitieu/app/web"))) {
            try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
                for (Path file : files.toList()) {
                    Matcher matcher = use.matcher(Files.readString(file));
                    while (matcher.find()) {
                        String key = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
                        found++;
                        if (!PAGES_VI.has(key)) {
                            missing.add(file + ": " + key);
                        }
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(found).isPositive();
    }

    @Test
    void everyOutcomeAndEveryMissingPartHasAMessage() {
        assertThat(Outcome.values()).allMatch(outcome -> ENGLISH.containsKey("outcome." + outcome));
        assertThat(Arrays.stream(ReadCode.values())
                        .filter(code -> code.outcome() == Outcome.EXTRACTED_PARTIALLY)
                        .map(ReadCode::code))
                .isNotEmpty()
                .allMatch(ENGLISH::containsKey);
    }

    @Test
    void everyCodeIsDocumented() throws IOException {
        String documented = Files.readString(Path.of("..", "docs", "codes.md"));
        assertThat(Arrays.stream(ReadCode.values()).map(code -> "| `" + code.code() + "` |"))
                .allMatch(documented::contains);
        assertThat(ENGLISH.keySet().stream()
                        .filter(key -> key.startsWith("APP-"))
                        .map(key -> "| `" + key + "` |"))
                .isNotEmpty()
                .allMatch(documented::contains);
    }

    @Test
    void everyReasonWhyADocumentCannotBeReadHasAMessage() {
        assertThat(Arrays.stream(ReadCode.values()).map(ReadCode::code).filter(code -> code.startsWith("READ-0")))
                .isNotEmpty()
                .allMatch(ENGLISH::containsKey);
    }

    /** Readers speak English, so that pages leave out what they say. */
    @Test
    void everyReasonWhyAFileIsNotLoadedIsToldOnPagesWithoutTheWordsOfReaders() {
        assertThat(Arrays.stream(ReadCode.values())
                        .filter(code ->
                                code.code().startsWith("READ-0") || code.outcome() == Outcome.EXTRACTED_PARTIALLY)
                        .map(code -> "upload.failure." + code.code()))
                .isNotEmpty()
                .allMatch(PAGES_VI::has);
        assertThat(PAGES_VI.pageKeys().stream()
                        .filter(key -> key.startsWith("upload.failure."))
                        .map(PAGES_VI::pattern))
                .noneMatch(text -> text.contains("%s"));
    }

    @Test
    void everyValueThatIsShownHasItsWords() {
        assertThat(Stream.of(
                                Arrays.stream(QueryException.Problem.values()).map(problem -> "query." + problem),
                                Arrays.stream(Facet.values()).map(facet -> "facet." + facet),
                                Arrays.stream(TargetKind.values()).map(kind -> "kind." + kind),
                                Arrays.stream(Change.values()).map(change -> "change." + change))
                        .flatMap(keys -> keys))
                .allMatch(ENGLISH::containsKey);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en_US.UTF-8", "en_GB", "EN", "en-US", "en@euro"})
    void englishIsSpokenWhereItIsSet(String setting) {
        assertThat(Messages.ofSetting(setting).bundle().getLocale()).isEqualTo(Locale.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "C", "POSIX", "C.UTF-8", "vi_VN.UTF-8", "fr_FR", "english?", "\u0000"})
    void vietnameseIsSpokenOtherwise(String setting) {
        assertThat(Messages.ofSetting(setting).bundle().getLocale().getLanguage())
                .isEqualTo("vi");
        assertThat(Messages.ofSetting(null).bundle().getLocale().getLanguage()).isEqualTo("vi");
    }

    @Test
    void theLauncherThenTheEnvironmentDecide() {
        Map<String, String> environment = Map.of("LC_ALL", "", "LC_MESSAGES", "en_US", "LANG", "vi_VN");
        assertThat(Messages.setting("vi_VN", environment)).isEqualTo("vi_VN");
        assertThat(Messages.setting(null, environment)).isEqualTo("en_US");
        assertThat(Messages.setting(null, Map.of())).isNull();
    }
}
