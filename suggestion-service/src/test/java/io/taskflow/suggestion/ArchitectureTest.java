package io.taskflow.suggestion;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.taskflow.suggestion", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule noPackageDependsOnItselfInACircle =
            slices().matching("io.taskflow.suggestion.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onePackageKnowsTheOpenAiProtocol = noClasses()
            .that()
            .resideOutsideOfPackage("..engine.llm.openai")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.langchain4j.model.openai..");

    @ArchTest
    static final ArchRule languageModelsStayInTheirEngine = noClasses()
            .that()
            .resideOutsideOfPackages("..engine.llm..", "..engine.local.embedding")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.langchain4j..");

    @ArchTest
    static final ArchRule enginesKnowNothingOfTheService = noClasses()
            .that()
            .resideInAPackage("..engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.taskflow.suggestion.job..",
                    "io.taskflow.suggestion.task..",
                    "io.taskflow.suggestion.proposal..",
                    "io.taskflow.suggestion.directory..",
                    "io.taskflow.messaging..",
                    "org.springframework.jdbc..",
                    "org.springframework.transaction..");

    @ArchTest
    static final ArchRule theLocalEngineNeedsNoNetwork = noClasses()
            .that()
            .resideInAPackage("..engine.local..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net..", "..engine.llm..");

    @ArchTest
    static final ArchRule askersDoNotKnowWhichEngineAnswers = noClasses()
            .that()
            .resideInAnyPackage("..suggestion.priority", "..suggestion.subtask", "..suggestion.proposal")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..engine.llm..", "..engine.local..");

    @ArchTest
    static final ArchRule listenersAreNamedForWhatTheyAre = classes()
            .that()
            .implement(io.taskflow.messaging.consumer.EventSubscriber.class)
            .should()
            .haveSimpleNameEndingWith("Listener")
            .andShould()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule controllersKnowNoTables = noClasses()
            .that()
            .haveSimpleNameEndingWith("Controller")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.jdbc..");
}
