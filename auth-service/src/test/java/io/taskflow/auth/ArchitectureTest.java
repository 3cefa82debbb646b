package io.taskflow.auth;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.taskflow.auth", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule featuresDoNotDependOnEachOtherInCircles =
            slices().matching("io.taskflow.auth.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noOtherServiceIsImported = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.taskflow.task..",
                    "io.taskflow.suggestion..",
                    "io.taskflow.notification..",
                    "io.taskflow.gateway..");

    @ArchTest
    static final ArchRule onlyTheseSpeakToKeycloak = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.taskflow.auth.keycloak..", "io.taskflow.auth.account..", "io.taskflow.auth.session..")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameStartingWith("AdminApi")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleNameStartingWith("KeycloakHttp");

    @ArchTest
    static final ArchRule theProfileKnowsNeitherHttpNorKeycloak = noClasses()
            .that()
            .resideInAPackage("io.taskflow.auth.profile..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.web..", "org.springframework.http..", "io.taskflow.auth.keycloak..");

    @ArchTest
    static final ArchRule useCasesKnowNoController = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Controller")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Controller");

    @ArchTest
    static final ArchRule controllersAndRequestsStayInside = classes()
            .that()
            .haveSimpleNameEndingWith("Controller")
            .or()
            .haveSimpleNameEndingWith("Request")
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule eventsAreAppendedWhereTheirRowsAreWritten = noClasses()
            .that()
            .doNotHaveSimpleName("Profiles")
            .and()
            .doNotHaveSimpleName("Integrations")
            .and()
            // A session's rows are Keycloak's.
            .doNotHaveSimpleName("Logouts")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("Outbox");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.OffsetDateTime.class, "now");
}
