package vn.chitieu.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The map of the code as rules: which module, and inside the extractor which package, may see which. */
class ArchitectureTest {

    private static final String ROOT = "vn.chitieu.";
    private static final String EXTRACTOR = ROOT + "extractor";
    private static final String INDEX = ROOT + "index";

    /** Sub-packages of the extractor by what they may see besides model, text and lexicon. */
    private static final Map<String, Set<String>> STAGES = Map.ofEntries(
            Map.entry("mend", Set.of()),
            Map.entry("read", Set.of("mend")),
            Map.entry("repeat", Set.of()),
            Map.entry("agency", Set.of()),
            Map.entry("annotation", Set.of()),
            Map.entry("score", Set.of("annotation")),
            Map.entry("citation", Set.of()),
            Map.entry("facts", Set.of("citation")),
            Map.entry("clause", Set.of("repeat", "agency")),
            Map.entry("nlp", Set.of()),
            Map.entry("target", Set.of("repeat", "agency", "clause", "nlp")),
            Map.entry("topic", Set.of("repeat", "agency", "clause")),
            Map.entry("link", Set.of("repeat", "agency", "clause", "target")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.chitieu");

    @Test
    void modulesDependOneWay() {
        noClasses()
                .that()
                .resideInAPackage(EXTRACTOR + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "corpus..", ROOT + "golden..", ROOT + "index..", ROOT + "app..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(ROOT + "corpus..")
                .should()
                .dependOnClassesThat(resideInAPackage("vn.chitieu..").and(not(resideInAPackage(ROOT + "corpus.."))))
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(ROOT + "golden..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "app..")
                .check(CLASSES);
    }

    @Test
    void theIndexSeesTheExtractorOnly() {
        noClasses()
                .that()
                .resideInAPackage(INDEX + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "corpus..", ROOT + "golden..", ROOT + "app..")
                .check(CLASSES);
    }

    /** Requests, answers and queries are the same for every engine. */
    @Test
    void requestsAndQueriesKnowNothingOfLucene() {
        noClasses()
                .that()
                .resideInAnyPackage(INDEX, INDEX + ".model..", INDEX + ".query..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.lucene..", INDEX + ".schema..", INDEX + ".search..", INDEX + ".store..")
                .check(CLASSES);
    }

    @Test
    void modelTextAndLexiconAreTheGround() {
        onlySees("model", Set.of());
        onlySees("lexicon", Set.of("model"));
        onlySees("text", Set.of("model", "lexicon"));
    }

    @Test
    void stagesSeeTheGroundAndEarlierStagesOnly() {
        STAGES.forEach((stage, earlier) -> {
            Set<String> allowed = new TreeSet<>(Set.of("model", "text", "lexicon"));
            allowed.addAll(earlier);
            onlySees(stage, allowed);
        });
    }

    private static void onlySees(String name, Set<String> allowed) {
        String[] seen = Stream.concat(Stream.of(name), allowed.stream())
                .map(other -> EXTRACTOR + "." + other + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(EXTRACTOR + "." + name + "..")
                .should()
                .dependOnClassesThat(resideInAPackage(EXTRACTOR + "..").and(not(resideInAnyPackage(seen))))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    /** Child processes run the whole extractor, so that it alone may see the facade. */
    @Test
    void isolationSeesTheFacadeAndTheReaders() {
        noClasses()
                .that()
                .resideInAPackage(EXTRACTOR + ".isolate..")
                .should()
                .dependOnClassesThat(resideInAPackage(EXTRACTOR + "..")
                        .and(not(resideInAnyPackage(
                                EXTRACTOR, EXTRACTOR + ".isolate..", EXTRACTOR + ".read..", EXTRACTOR + ".model.."))))
                .check(CLASSES);
    }

    @Test
    void nothingOfTheExtractorSeesTraining() {
        noClasses()
                .that(resideInAPackage(EXTRACTOR + "..").and(not(resideInAPackage(EXTRACTOR + ".train.."))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(EXTRACTOR + ".train..")
                .check(CLASSES);
    }

    @Test
    void everyPackageOfTheExtractorHasItsPlace() {
        Set<String> known = new TreeSet<>(STAGES.keySet());
        // Training runs the whole extractor and judges it, so that it sees all of it; a rule of its own says who sees
        // it.
        known.addAll(Set.of("model", "text", "lexicon", "isolate", "train"));
        Set<String> found = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(EXTRACTOR + "."))
                .map(name -> name.substring(EXTRACTOR.length() + 1).split("\\.", 2)[0])
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(known).containsAll(found);
    }

    @Test
    void packagesHaveNoCycles() {
        for (String parent : Set.of("vn.chitieu", EXTRACTOR, INDEX, ROOT + "golden", ROOT + "app")) {
            slices().matching(parent + ".(*)..").should().beFreeOfCycles().check(CLASSES);
        }
    }

    @Test
    void onlyTheAppPrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "app..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .check(CLASSES);
    }

    @Test
    void theCoreHasNoClock() {
        noClasses()
                .that()
                .resideInAnyPackage(EXTRACTOR + "..", ROOT + "golden..", ROOT + "corpus..")
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethodWhere(target(name("now")).and(target(owner(resideInAPackage("java.time..")))))
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Clock.class, Date.class)
                .check(CLASSES);
    }

    @Test
    void namesSayWhatAClassIs() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .check(CLASSES);
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        Set<String> described = CLASSES.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
        classes().should().resideInAnyPackage(described.toArray(String[]::new)).check(CLASSES);
    }
}
