package io.taskflow.suggestion.engine.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.contracts.suggestion.Engine;
import io.taskflow.contracts.suggestion.Factor;
import io.taskflow.contracts.suggestion.SubtaskProposal;
import io.taskflow.contracts.task.Priority;
import io.taskflow.suggestion.engine.PastTask;
import io.taskflow.suggestion.engine.PriorityAnswer;
import io.taskflow.suggestion.engine.PriorityQuestion;
import io.taskflow.suggestion.engine.SubtaskQuestion;
import io.taskflow.suggestion.engine.local.embedding.SentenceModel;
import io.taskflow.suggestion.engine.local.embedding.VectorBudget;
import io.taskflow.suggestion.engine.local.goal.GoalBase;
import io.taskflow.suggestion.engine.local.priority.PriorityRules;
import io.taskflow.suggestion.engine.local.subtask.GoalBreakdown;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalSuggesterTest {

    private static final Instant NOW = Instant.parse("2026-06-24T09:30:00Z");
    private static final SentenceModel MODEL = new SentenceModel();
    private static final LocalSuggester SUGGESTER = new LocalSuggester(
            PriorityRules.standard(MODEL),
            new GoalBreakdown(MODEL, new GoalBase(MODEL)),
            MODEL,
            new VectorBudget(MODEL, 2, Duration.ofDays(1)),
            new NoHabits());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Production is down, nobody can log in          | URGENT
                    URGENT: customers see each other's invoices    | URGENT
                    The app crashes when I open a large file       | HIGH
                    Pay the invoice of the landlord by tomorrow    | HIGH
                    Add a CSV export to the report                 | MEDIUM
                    Book a table for Friday                        | MEDIUM
                    Fix typo in the footer                         | LOW
                    Not urgent: tidy up the wiki                   | LOW
                    Some day learn to juggle                       | LOW
                    DRINGEND: Server ausgefallen                   | URGENT
                    Sicherheitslücke im Login, sofort beheben      | URGENT
                    Nicht dringend: Keller aufräumen               | LOW
                    Nothing urgent, tidy up                        | LOW
                    """)
    void titlesOfEverydayAreJudgedAsPeopleWould(String title, Priority expected) {
        assertThat(ask(title, null, null).priority()).isEqualTo(expected);
    }

    /** Rows from before titles had to be visible, and what counts as visible but is no word to the model. */
    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\u00A0", "\u200D\uFEFF", "\u2800", "\u0301", "\uFFFD", "\uD83C\uDF89"})
    void aTextWithoutAWordIsAnsweredLikeAnyOther(String wordless) {
        assertThat(ask(wordless, null, null).confidence()).isBetween(0.0, 1.0);
        assertThat(SUGGESTER.subtasks(new SubtaskQuestion(wordless, null, 7)).subtasks())
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.title()).isNotBlank());
        var history = List.of(new PastTask(wordless, Priority.HIGH));
        assertThat(SUGGESTER
                        .priority(new PriorityQuestion("Pay the rent", null, null, NOW, history))
                        .confidence())
                .isBetween(0.0, 1.0);
    }

    @Test
    void aQuotedGoalIsNeverCutWithinACharacter() {
        String goal = "Plan " + "x".repeat(83) + "\uD83C\uDF89\uD83C\uDF89\uD83C\uDF89";

        assertThat(SUGGESTER.subtasks(new SubtaskQuestion(goal, null, 7)).subtasks())
                .allSatisfy(step -> assertThat(step.title()
                                .codePoints()
                                .noneMatch(character -> Character.getType(character) == Character.SURROGATE))
                        .as(step.title())
                        .isTrue());
    }

    @Test
    void backgroundWorkComparesByMeaningWithinItsBudgetAndSaysWhenItDidNot() {
        List<String> texts = List.of("Feed the hamster", "Feed the parrot", "Production is down, feed the fish");
        List<PriorityAnswer> answers =
                texts.stream().map(LocalSuggesterTest::inBackground).toList();

        assertThat(answers.subList(0, 2))
                .allSatisfy(answer -> assertThat(answer.engine().model()).startsWith(SentenceModel.NAME));
        PriorityAnswer beyond = answers.getLast();
        assertThat(beyond.engine().model()).isEqualTo(beyond.promptVersion());
        assertThat(beyond.factors()).extracting(Factor::name).contains("outage").doesNotContain("similar-wording");

        assertThat(ask(texts.getLast(), null, null).engine().model()).startsWith(SentenceModel.NAME);
        assertThat(inBackground(texts.getLast()).engine().model())
                .as("what is remembered is free")
                .startsWith(SentenceModel.NAME);
    }

    private static PriorityAnswer inBackground(String title) {
        return SUGGESTER.priority(new PriorityQuestion(title, null, null, NOW, true, List.of(), null));
    }

    @Test
    void aNearDueDateLiftsATask() {
        String title = "Add a CSV export to the report";

        assertThat(ask(title, null, Duration.ofHours(5)).priority())
                .isGreaterThan(ask(title, null, null).priority());
        assertThat(ask(title, null, Duration.ofHours(-5)).factors())
                .extracting(Factor::name)
                .contains("overdue");
    }

    @Test
    void whatTheProjectDecidedForSimilarTasksCounts() {
        List<PastTask> history = List.of(
                new PastTask("Update the copyright year on the website", Priority.URGENT),
                new PastTask("Update the copyright year in the app", Priority.URGENT));
        var question = new PriorityQuestion("Update the copyright year in the shop", null, null, NOW, history);

        PriorityAnswer answer = SUGGESTER.priority(question);

        assertThat(answer.priority())
                .isGreaterThan(ask(question.title(), null, null).priority());
        assertThat(answer.factors()).extracting(Factor::name).contains("project-history");
    }

    @Test
    void theAnswerSaysWhyAndWhoAnswered() {
        PriorityAnswer answer = ask("The server is down", null, null);

        assertThat(answer.rationale())
                .startsWith("Proposed as urgent: \u201cis down\u201d")
                .endsWith(".");
        assertThat(answer.confidence()).isBetween(0.6, 0.95);
        assertThat(answer.engine()).isEqualTo(new Engine(Engine.Kind.local, "all-minilm-l6-v2-q+local-rules-2", false));
        assertThat(answer.factors())
                .isSortedAccordingTo((one, other) -> Double.compare(Math.abs(other.weight()), Math.abs(one.weight())));
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        assertThat(ask("The server is down", "Since noon", Duration.ofDays(2)))
                .isEqualTo(ask("The server is down", "Since noon", Duration.ofDays(2)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "\u00e4\u00f6\u00fc",
                "\ud83d\ude80\ud83d\ude80",
                "\u8bf7\u4fee\u590d",
                "((([[[",
                "    .",
                "\\E*+?"
            })
    void anyTextHasAnAnswer(String title) {
        assertThat(ask(title, title.repeat(2_000), null).rationale()).isNotBlank();
        assertThat(steps(title, 7)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Plan a trip to Lisbon                | Book a place to stay
                    Move to a new flat in June           | Pack room by room and label the boxes
                    Release version 3 of the app         | Write the release notes
                    Fix the crash in the search          | Reproduce the fault and write down the exact steps
                    Hire a data engineer                 | Write and publish the job advertisement
                    Organise a birthday party for mum    | Write the guest list and send invitations
                    Learn Portuguese                     | Test yourself, for example with past papers
                    Buy a used car                       | Compare prices, warranty and running costs
                    """)
    void aGoalGetsTheStepsOfItsKind(String goal, String expected) {
        assertThat(steps(goal, 20)).contains(expected);
    }

    @Test
    void aGoalOfNoKnownKindGetsAPlanAllTheSame() {
        assertThat(steps("Quantum flux capacitor alignment", 7))
                .hasSize(7)
                .first()
                .asString()
                .contains("flux");
    }

    @Test
    void atMostAsManyStepsAsAskedForInTheirOrder() {
        List<String> all = steps("Plan a trip to Lisbon", 20);
        IntStream.rangeClosed(1, 10).forEach(count -> {
            List<String> some = steps("Plan a trip to Lisbon", count);
            assertThat(some).hasSize(count);
            assertThat(Collections.indexOfSubList(
                            all.stream().filter(some::contains).toList(), some))
                    .isZero();
        });
    }

    private static PriorityAnswer ask(String title, @Nullable String description, @Nullable Duration dueIn) {
        return SUGGESTER.priority(
                new PriorityQuestion(title, description, dueIn == null ? null : NOW.plus(dueIn), NOW, List.of()));
    }

    private static List<String> steps(String goal, int count) {
        return SUGGESTER.subtasks(new SubtaskQuestion(goal, null, count)).subtasks().stream()
                .map(SubtaskProposal::title)
                .toList();
    }
}
