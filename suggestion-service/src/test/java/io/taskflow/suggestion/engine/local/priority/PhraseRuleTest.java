package io.taskflow.suggestion.engine.local.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.taskflow.contracts.suggestion.Factor;
import io.taskflow.suggestion.engine.PriorityQuestion;
import io.taskflow.suggestion.engine.local.priority.PriorityRuleBook.Negation;
import io.taskflow.suggestion.engine.local.priority.PriorityRuleBook.Phrases;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseRuleTest {

    private static final PhraseRule HASTE =
            new PhraseRule(new Phrases("haste", 0.8, Negation.opposite, List.of("urgent", "as soon as possible")));
    private static final PhraseRule CRASH = new PhraseRule(new Phrases("crash", 0.5, Negation.none, List.of("crash*")));

    @Test
    void wordsInTheTitleCountInFullAndInTheDescriptionByHalf() {
        assertThat(factors(HASTE, "Urgent: call", null))
                .extracting(Factor::name, Factor::weight, Factor::evidence)
                .containsExactly(tuple("haste", 0.8, "\u201curgent\u201d"));
        assertThat(factors(HASTE, "Call", "as soon as possible"))
                .extracting(Factor::weight)
                .containsExactly(0.4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"This is not urgent", "It isn't urgent", "It isn\u2019t very urgent", "never really that urgent"
            })
    void aNegatedWordSpeaksForTheOpposite(String title) {
        assertThat(factors(HASTE, title, null)).singleElement().satisfies(factor -> {
            assertThat(factor.name()).isEqualTo("not-haste");
            assertThat(factor.weight()).isNegative();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Does not crash any more", "No crashes today", "Without a crash"})
    void whatDoesNotHappenSaysNothing(String title) {
        assertThat(factors(CRASH, title, null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"insurgents", "non-crashworthy", "burgent"})
    void onlyWholeWordsCount(String title) {
        assertThat(factors(HASTE, title, null)).isEmpty();
        assertThat(factors(CRASH, title, null)).isEmpty();
    }

    @Test
    void anyEndingCountsWhereTheRuleSaysSo() {
        assertThat(factors(CRASH, "It crashed again", null))
                .extracting(Factor::evidence)
                .containsExactly("\u201ccrashed\u201d");
    }

    private static List<Factor> factors(PhraseRule rule, String title, @Nullable String description) {
        return rule.factors(new PriorityQuestion(title, description, null, Instant.EPOCH, List.of()));
    }
}
