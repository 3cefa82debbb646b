package io.taskflow.local.log;

import static io.taskflow.local.log.LogLine.readable;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogLineTest {

    private static final String EVENT = """
            {"@timestamp":"2026-01-31T09:00:00.123456789Z","log":{"level":"WARN","logger":"io.taskflow.X"},\
            "process":{"pid":7,"thread":{"name":"main"}},"service":{"name":"task-service","node":{}},\
            "message":"%s","trace":{"id":"4bf9"},"attempt":3,"tags":["A"]%s,"ecs":{"version":"8.11"}}""";

    @Test
    void aServicesLineIsTimeLevelServiceMessageAndWhatWasAdded() {
        assertThat(readable(EVENT.formatted("slow", "")))
                .isEqualTo("2026-01-31T09:00:00.123Z WARN  task-service          slow  trace.id=4bf9  attempt=3");
    }

    @Test
    void aStackTraceFollowsIndented() {
        assertThat(readable(EVENT.formatted("lost", ",\"error\":{\"stack_trace\":\"X: gone\\n\\tat Y\"}")))
                .endsWith("attempt=3\n    X: gone\n    \tat Y");
    }

    @Test
    void nobodysWordsForgeALineOrCommandTheTerminal() {
        assertThat(readable(EVENT.formatted("a\\n2026-01-31 ERROR forged\\r\\nb \\u001b[2Jc\\u009b", "")))
                .contains("a\n    2026-01-31 ERROR forged\n    b ?[2Jc?")
                .doesNotContain("\u001b", "\r");
    }

    @Test
    void neitherDoWordsInALineOfAProgramThatWritesNoJson() {
        assertThat(readable(
                        "\u001b[31mWARN\u001b[0m username=\u001b]0;owned\u0007, \u202Etxt\u2066 \u009b2J\rforged\tx"))
                .isEqualTo("WARN username=?]0;owned?, ?txt? ?2J forged\tx");
        assertThat(readable("{\"a\":\"\u202E\"}")).isEqualTo("{\"a\":\"?\"}");
    }

    @Test
    void whatIsNoServicesLineStaysAsItIs() {
        for (String line : new String[] {"", "2026-01-31 LOG:  ready", "{\"@timestamp\":\"2026-0", "{\"a\":1}"}) {
            assertThat(readable(line)).isEqualTo(line);
        }
    }
}
