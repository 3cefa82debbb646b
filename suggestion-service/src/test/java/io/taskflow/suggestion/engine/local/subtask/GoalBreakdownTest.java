package io.taskflow.suggestion.engine.local.subtask;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.contracts.suggestion.SubtaskProposal;
import io.taskflow.suggestion.engine.SubtaskQuestion;
import io.taskflow.suggestion.engine.goal.SimilarGoal;
import io.taskflow.suggestion.engine.local.embedding.SentenceModel;
import io.taskflow.suggestion.engine.local.embedding.Similarity;
import io.taskflow.suggestion.engine.local.goal.GoalBase;
import io.taskflow.suggestion.engine.local.goal.KnownGoal;
import io.taskflow.suggestion.engine.local.goal.NearGoal;
import io.taskflow.suggestion.language.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With the whole collection of goals. */
class GoalBreakdownTest {

    private static final SentenceModel MODEL = new SentenceModel();
    private static final GoalBase BASE = new GoalBase(MODEL);
    private static final GoalBreakdown GOALS = new GoalBreakdown(MODEL, BASE);

    @BeforeAll
    static void read() {
        BASE.read();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Renovate our guest bathroom         | Renovate the bathroom
                    Add SAML single sign-on             | Add single sign-on to the application
                    Prepare our move to the new office  | Move the office
                    Learn to play the violin            | Learn an instrument
                    """)
    void steps_are_those_of_similar_goals_and_it_says_of_which(String goal, String similar) {
        Breakdown down = GOALS.of(new SubtaskQuestion(goal, null, 7));

        assertThat(down.steps()).hasSizeBetween(4, 7);
        assertThat(down.similarGoals()).extracting(SimilarGoal::goal).contains(similar);
        assertThat(down.rationale())
                .startsWith("Composed from similar goals: ")
                .contains(down.similarGoals().getFirst().goal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Read \u201c", "Read \u201cMoby Dick\u201d aloud", "\u201c", "Plan \u201d the move"})
    void quotation_marks_of_the_goal_s_own_do_no_harm(String goal) {
        List<SubtaskProposal> steps =
                GOALS.of(new SubtaskQuestion(goal, null, 7)).steps();

        assertThat(steps)
                .extracting(SubtaskProposal::title)
                .noneMatch(title -> title.contains("alou ") || title.endsWith("alou"));
    }

    @Test
    void no_title_is_longer_than_a_title_may_be() {
        var adapted = new Adapted(new GoalText("Plan the " + "y".repeat(60)));

        assertThat(adapted.step("Plan the offsite", "Tell all about the offsite " + "x".repeat(160)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Build a garden gate",
                "Write a cover letter",
                "Plan the summer party",
                "Fix the login page",
                "Sell my bike"
            })
    void no_step_comes_twice_and_none_waits_for_a_later_one(String goal) {
        List<SubtaskProposal> steps =
                GOALS.of(new SubtaskQuestion(goal, null, 20)).steps();

        var titles = new HashSet<String>();
        IntStream.range(0, steps.size()).forEach(i -> {
            SubtaskProposal step = steps.get(i);
            assertThat(titles.add(step.title().toLowerCase(Locale.ROOT)))
                    .as(step.title())
                    .isTrue();
            assertThat(step.dependsOn()).allSatisfy(before -> assertThat(before).isBetween(0, i - 1));
        });
    }

    @Test
    void what_the_project_has_finished_comes_first() {
        UUID task = UUID.randomUUID();
        var past = new KnownGoal(
                "Onboard the customer Acme",
                List.of("Sign the data agreement", "Create the tenant", "Import the old contracts"),
                task,
                "WEB-7");
        var goals = new GoalBreakdown(
                MODEL,
                BASE,
                (project, goal) -> List.of(new NearGoal(past, Similarity.of(goal, MODEL.vector(past.goal())))));

        Breakdown down = goals.of(
                new SubtaskQuestion("Onboard the customer Globex", null, 3, List.of(), UUID.randomUUID(), null));

        assertThat(down.steps())
                .extracting(SubtaskProposal::title)
                .containsExactly("Sign the data agreement", "Create the tenant", "Import the old contracts");
        assertThat(down.steps())
                .extracting(SubtaskProposal::dependsOn)
                .containsExactly(List.of(), List.of(0), List.of(1));
        assertThat(down.rationale()).contains("finished work of this project", "WEB-7");
        assertThat(down.similarGoals().getFirst().taskId()).isEqualTo(task);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Buy milk",
                "Call the dentist about Friday",
                "Please pay the rent",
                "Milch kaufen",
                "Oma anrufen",
                "Buy a book",
                "Print the report",
                "Krankenhaus anrufen",
                "Auto waschen"
            })
    void a_single_small_step_needs_no_split(String goal) {
        Breakdown down = GOALS.of(new SubtaskQuestion(goal, null, 7));

        assertThat(down.splitNeeded()).isFalse();
        assertThat(down.steps()).isEmpty();
        assertThat(down.rationale()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Move the office to the second floor | Move the office       | Remove the old office
                    Learn to play the guitar            | Sell a gold ring      | Choose and get the gold ring
                    Adopt a dog                         | Host a cooking class  | Plan a cooking class
                    Hire a backend developer            | Start running         | Alternate walking and running
                    """)
    void only_a_plain_thing_takes_the_place_of_another(String goal, String other, String step) {
        assertThat(new Adapted(new GoalText(goal)).step(other, step)).isIn(step, "");
    }

    @Test
    void who_buys_is_not_told_how_to_sell() {
        assertThat(GOALS.of(new SubtaskQuestion("Buy a car", null, 7)).similarGoals())
                .extracting(SimilarGoal::goal)
                .contains("Buy a used car")
                .doesNotContain("Sell a car");
    }

    @Test
    void new_things_are_new_once() {
        assertThat(new Adapted(new GoalText("Buy a new kitchen"))
                        .step("Buy a new laptop", "Prepare for the new laptop"))
                .isEqualTo("Prepare for the new kitchen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Buch schreiben",
                "Masterarbeit schreiben",
                "Neue Küche kaufen",
                "Neues Auto kaufen",
                "Write a book"
            })
    void what_takes_long_is_no_single_step(String goal) {
        assertThat(GOALS.of(new SubtaskQuestion(goal, null, 7)).steps()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Buy a house", "Ask for a raise", "Get a puppy", "Sell my car", "Wohnung putzen"})
    void few_words_may_be_a_lot_of_work(String goal) {
        assertThat(GOALS.of(new SubtaskQuestion(goal, null, 7)).steps()).hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Den Umzug in die neue Wohnung planen |    | Kartons und Packmaterial besorgen
                    Fehler beim Export beheben           |    | Ursache beheben
                    Migrate the database to PostgreSQL   | de | Neue Umgebung neben der alten aufbauen
                    Quarzfluss bündeln                   |    | Ergebnis mit dem Ziel vergleichen
                    """)
    void a_german_goal_has_german_steps_and_so_has_whoever_asks_for_them(
            String goal, @Nullable Language language, String expected) {
        Breakdown down = GOALS.of(new SubtaskQuestion(goal, null, 20, List.of(), null, language));

        assertThat(down.steps()).extracting(SubtaskProposal::title).contains(expected);
        assertThat(down.rationale()).containsAnyOf("Vorlage", "passen");
    }

    @Test
    void a_german_goal_has_english_steps_where_they_are_asked_for() {
        var question = new SubtaskQuestion("Sommerurlaub in Italien buchen", null, 7, List.of(), null, Language.en);

        assertThat(GOALS.of(question).steps())
                .extracting(SubtaskProposal::title)
                .contains("Book a place to stay");
    }

    @Test
    void what_comes_after_something_else_waits_for_it() {
        assertThat(GOALS.of(new SubtaskQuestion("Wash the car, then wax it, then park it", null, 7))
                        .steps())
                .extracting(SubtaskProposal::dependsOn)
                .containsExactly(List.of(), List.of(0), List.of(1));
    }
}
