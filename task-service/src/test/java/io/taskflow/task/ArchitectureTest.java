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
import io.taskflow.task.project.Project;
import io.taskflow.task.project.ProjectFields;
import io.taskflow.task.task.Position;
import io.taskflow.task.task.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

/** The shape that the architecture promises. A rule that matches nothing fails, as ArchUnit does by default. */
@AnalyzeClasses(packages = "io.taskflow.task", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule aggregates_know_neither_Spring_nor_HTTP_nor_the_bus = classes()
            .that()
            .belongToAnyOf(Task.class, Position.class, Project.class, ProjectFields.class)
            .or()
            .haveSimpleName("Members")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "io.taskflow.contracts..",
                    "io.taskflow.task.project",
                    "io.taskflow.task.task");

    @ArchTest
    static final ArchRule aggregates_have_no_setters = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .belongToAnyOf(Task.class, Project.class)
            .should()
            .haveNameMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule use_cases_know_no_HTTP = noClasses()
            .that()
            .areAnnotatedWith(Service.class)
            .or()
            .areAnnotatedWith(Repository.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web..", "org.springframework.http..", "jakarta.servlet..");

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
    static final ArchRule only_stores_decisions_and_refusals_speak_to_the_bus = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "..store",
                    "io.taskflow.task.suggestion",
                    "io.taskflow.task.command",
                    "io.taskflow.task.comment",
                    "io.taskflow.task.relation",
                    "io.taskflow.task.watcher")
            .and()
            .doNotHaveSimpleName("TaskEvents")
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
