package io.taskflow.task;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

/** The shape that the architecture promises. A rule that matches nothing fails, as ArchUnit does by default. */
@AnalyzeClasses(packages = "io.taskflow.task", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_domain_knows_the_JDK_JPA_and_the_wire_words_only = classes()
            .that()
            .resideInAnyPackage("io.taskflow.task.project", "io.taskflow.task.task")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "jakarta.persistence..",
                    "org.jspecify..",
                    "io.taskflow.contracts..",
                    "io.taskflow.task.project",
                    "io.taskflow.task.task");

    @ArchTest
    static final ArchRule aggregates_live_in_the_domain = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAnnotatedWith(Embeddable.class)
            .should()
            .resideInAnyPackage("io.taskflow.task.project", "io.taskflow.task.task");

    @ArchTest
    static final ArchRule aggregates_have_no_setters = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule use_cases_know_no_HTTP = noClasses()
            .that()
            .resideInAnyPackage("..change", "..store")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.web..", "org.springframework.http..", "jakarta.servlet..", "..http");

    @ArchTest
    static final ArchRule edges_leave_transactions_to_use_cases = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(RestController.class)
            .should()
            .beAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule controllers_are_nobodys_business =
            classes().that().areAnnotatedWith(RestController.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule features_depend_in_one_direction =
            slices().matching("io.taskflow.task.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule projects_know_no_tasks = noClasses()
            .that()
            .resideInAPackage("io.taskflow.task.project..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.taskflow.task.task..");

    @ArchTest
    static final ArchRule only_stores_verdicts_and_refusals_speak_to_the_bus = noClasses()
            .that()
            .resideOutsideOfPackages("..store", "io.taskflow.task.suggestion", "io.taskflow.task.command")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.taskflow.messaging.outbox..");

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields = noFields().should().beAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule the_clock_is_injected = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.util.UUID.class, "randomUUID");
}
