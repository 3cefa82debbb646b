package io.taskflow.service;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.UUID;

@AnalyzeClasses(packages = "io.taskflow.service", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule FEATURES_FORM_NO_CYCLE =
            slices().matching("io.taskflow.service.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule TIME_AND_IDS_ARE_INJECTED =
            noClasses().should().callMethod(Instant.class, "now").orShould().callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule PROBLEMS_KNOW_NO_OTHER_FEATURE = noClasses()
            .that()
            .resideInAPackage("io.taskflow.service.problem..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.taskflow.service.security..",
                    "io.taskflow.service.json..",
                    "io.taskflow.service.idempotency..");

    @ArchTest
    static final ArchRule THE_CORE_SERVES_A_REACTIVE_EDGE_TOO = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.taskflow.service.security", "io.taskflow.service.problem", "io.taskflow.service.secret")
            .and()
            .doNotHaveSimpleName("Problems")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.servlet..", "org.springframework.web.servlet..", "reactor..");
}
