package vn.chitieu.spark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class SparkArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.chitieu.spark");

    /** The JAR for a cluster leaves the web application and its libraries out. */
    @Test
    void nothingOfTheWebIsNeeded() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "vn.chitieu.app.web..", "vn.chitieu.app.job..", "vn.chitieu.app.review..", "io.javalin..")
                .check(CLASSES);
    }

    @Test
    void packagesDependOneWay() {
        slices().matching("vn.chitieu.spark.(*)..").should().beFreeOfCycles().check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("vn.chitieu.spark.plan..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("vn.chitieu.spark.store..", "vn.chitieu.spark.task..")
                .check(CLASSES);
    }

    @Test
    void onlyTheProgramPrints() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(CLASSES);
    }
}
