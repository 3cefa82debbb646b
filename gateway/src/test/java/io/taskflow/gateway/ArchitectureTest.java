package io.taskflow.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.boot.context.properties.ConfigurationProperties;

@AnalyzeClasses(packages = "io.taskflow.gateway", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("io.taskflow.gateway.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_GATEWAY_KNOWS_NO_SERVICE_AND_NO_DOMAIN = noClasses()
            .that()
            .resideInAPackage("io.taskflow.gateway..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.taskflow.auth..",
                    "io.taskflow.task..",
                    "io.taskflow.suggestion..",
                    "io.taskflow.notification..",
                    "io.taskflow.contracts.event..",
                    "io.taskflow.contracts.project..",
                    "io.taskflow.contracts.suggestion..",
                    "io.taskflow.contracts.task..",
                    "io.taskflow.contracts.user..");

    /** The build refuses their libraries, too: {@code no-broker-here} in {@code pom.xml}. */
    @ArchTest
    static final ArchRule THE_GATEWAY_SPEAKS_TO_NO_BROKER = noClasses()
            .that()
            .resideInAPackage("io.taskflow.gateway..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.rabbitmq..", "org.springframework.amqp..");

    @ArchTest
    static final ArchRule NOTHING_BLOCKS = noClasses()
            .that()
            .resideInAPackage("io.taskflow.gateway..")
            .should()
            .callMethod(reactor.core.publisher.Mono.class, "block")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.servlet..", "java.sql..");

    @ArchTest
    static final ArchRule PROBLEMS_KNOW_NO_OTHER_PART = noClasses()
            .that()
            .resideInAPackage("io.taskflow.gateway.problem..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.taskflow.gateway.route..",
                    "io.taskflow.gateway.security..",
                    "io.taskflow.gateway.limit..",
                    "io.taskflow.gateway.docs..");

    @ArchTest
    static final ArchRule SETTINGS_ARE_RECORDS = classes()
            .that()
            .areAnnotatedWith(ConfigurationProperties.class)
            .should()
            .beRecords();

    @ArchTest
    static final ArchRule NO_FIELD_INJECTION = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule NO_STANDARD_STREAMS = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
}
