package io.taskflow.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskflow.local.StackException;
import org.junit.jupiter.api.Test;

/** What wrk prints, in its own words and in our script's. */
class WrkResultTest {

    private static final String OUTPUT = """
            Running 10s test @ http://127.0.0.1:8080
              2 threads and 16 connections
            Requests/sec:   3000.50
            RESULT {"requests": 30005, "micros": 10000000, "p50": 5200, "p99": 21400, "status": %d, "socket": %d}
            """;

    @Test
    void theScriptsLineIsRead() {
        WrkResult result = WrkResult.parse(OUTPUT.formatted(0, 0)).requireGood();

        assertThat(result).isEqualTo(new WrkResult(30005, 10, 5.2, 21.4, 0, 0));
        assertThat(result.rate()).isEqualTo(3000.5);
    }

    @Test
    void aRunWithManyRefusalsSaysNothing() {
        assertThatThrownBy(() -> WrkResult.parse(OUTPUT.formatted(301, 0)).requireGood())
                .isInstanceOf(StackException.class)
                .hasMessageContaining("301 were refused");
        assertThatThrownBy(() -> WrkResult.parse(OUTPUT.formatted(0, 302)).requireGood())
                .isInstanceOf(StackException.class)
                .hasMessageContaining("302 not answered");
    }

    @Test
    void outputWithoutTheLineIsNoResult() {
        assertThatThrownBy(() -> WrkResult.parse("unable to connect"))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("unable to connect");
    }
}
