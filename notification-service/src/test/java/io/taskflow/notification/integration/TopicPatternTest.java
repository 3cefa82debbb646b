package io.taskflow.notification.integration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicPatternTest {

    @ParameterizedTest
    @CsvSource({
        "task.*, task.created, true",
        "task.*, task, false",
        "task.*, task.created.twice, false",
        "task.*, tasks.created, false",
        "#, task.created, true",
        "#, task, true",
        "task.#, task, true",
        "task.#, task.a.b, true",
        "#.created, project.created, true",
        "#.created, created, true",
        "*.created, project.created, true",
        "*.created, created, false",
        "task.created, task.created, true",
        "task.created, task.updated, false"
    })
    void reads_patterns_as_a_topic_exchange_does(String pattern, String key, boolean matches) {
        assertThat(TopicPattern.matches(pattern, key)).isEqualTo(matches);
    }
}
