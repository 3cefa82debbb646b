package io.taskflow.task.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@bob | bob",
                "Ask @Bob! | bob",
                "(@bob) | bob",
                "**@bob** | bob",
                "see @bob.smith-7 | bob.smith-7",
                "Über @bob | bob",
                "one ` and @bob | bob",
                "`code` @bob `code` | bob",
                "put ``` around it, @bob | bob"
            })
    void a_name_behind_an_at_is_meant(String text, String name) {
        assertThat(Mentions.namesIn(text)).containsExactly(name);
    }

    @Test
    void the_end_of_a_sentence_may_be_part_of_a_name_or_not() {
        assertThat(Mentions.namesIn("Ask @bob.")).containsExactly("bob.", "bob");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bob",
                "bob@example.org",
                "a@bob",
                "@@bob",
                "https://x.example/@bob",
                "ü@bob",
                "@bo",
                "@ bob",
                "write `@bob` above it",
                "``the `@bob` of it``",
                "```java\n@bob\nclass A {}\n```",
                "~~~\n@bob"
            })
    void nothing_else_is(String text) {
        assertThat(Mentions.namesIn(text)).isEmpty();
    }

    @Test
    void of_many_names_the_first_count() {
        List<String> names =
                IntStream.range(100, 300).mapToObj(number -> "@person" + number).toList();

        assertThat(Mentions.namesIn(String.join(" ", names)))
                .hasSize(50)
                .contains("person100")
                .doesNotContain("person150");
    }
}
