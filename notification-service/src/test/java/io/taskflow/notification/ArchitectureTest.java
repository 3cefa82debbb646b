package io.taskflow.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.taskflow.messaging.consumer.EventSubscriber;
import java.time.Clock;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "io.taskflow.notification", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule FEATURES_HAVE_NO_CYCLES =
            slices().matching("io.taskflow.notification.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule PARTS_OF_LIVE_HAVE_NO_CYCLES =
            slices().matching("io.taskflow.notification.live.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule LIVE_AND_INBOX_KNOW_NOTHING_OF_EACH_OTHER = noClasses()
            .that()
            .resideInAPackage("..live..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..inbox..", "..mail..")
            .orShould()
            .dependOnClassesThat()
            .areAnnotatedWith(RestController.class);

    @ArchTest
    static final ArchRule THE_LIVE_RULES_KNOW_NEITHER_BROKER_NOR_SOCKET = noClasses()
            .that()
            .resideInAnyPackage("..live.event..", "..live.hub..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.amqp..", "org.springframework.web..", "jakarta.websocket..");

    @ArchTest
    static final ArchRule ONLY_MAIL_SPEAKS_SMTP = noClasses()
            .that()
            .resideOutsideOfPackage("..mail..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.mail..", "org.springframework.mail..", "org.eclipse.angus..");

    @ArchTest
    static final ArchRule LISTENERS_ARE_NAMED_SO = classes()
            .that()
            .implement(EventSubscriber.class)
            .should()
            .haveSimpleNameEndingWith("Listener")
            .andShould()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule CONTROLLERS_ARE_PACKAGE_PRIVATE =
            classes().that().areAnnotatedWith(RestController.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule ONLY_REPOSITORIES_SPEAK_SQL = noClasses()
            .that()
            .areNotAnnotatedWith(Repository.class)
            .and(JavaClass.Predicates.simpleNameEndingWith("Rows").negate())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.springframework.jdbc..");

    @ArchTest
    static final ArchRule TIME_IS_INJECTED =
            noClasses().should().callMethod(Instant.class, "now").orShould().callMethod(Clock.class, "systemUTC");

    @ArchTest
    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS = fields().should().notBeAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule NOTHING_HAS_SETTERS = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("io.taskflow.notification..")
            .should()
            .haveNameMatching("set[A-Z].*");
}
