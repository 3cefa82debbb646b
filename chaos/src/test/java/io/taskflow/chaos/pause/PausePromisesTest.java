package io.taskflow.chaos.pause;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.chaos.client.CallTimes.Suspect;
import io.taskflow.chaos.verify.PromiseResult;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PausePromisesTest {

    private static final Standstill GATEWAY = standstill("gateway", 100, 120, 2);
    private static final Standstill DATABASE = standstill("postgres", 100, 130, 3);

    @Test
    void a_call_without_an_answer_breaks_the_promise() {
        assertThat(answers(call(90, 91, false), DATABASE).kept()).isFalse();
    }

    @Test
    void only_a_gateway_that_stood_still_meanwhile_may_hang_up() {
        assertThat(answers(call(110, 121, false), DATABASE).kept()).isFalse();
        assertThat(answers(call(110, 121, false), GATEWAY).kept()).isTrue();
        assertThat(answers(call(121, 122, false), GATEWAY).kept()).isFalse();
    }

    @Test
    void a_late_answer_is_excused_by_no_more_than_the_gateway_stood_still() {
        assertThat(answers(call(95, 145, true), GATEWAY).kept()).isTrue();
        assertThat(answers(call(95, 155, true), GATEWAY).kept()).isFalse();
        assertThat(answers(call(95, 145, true), DATABASE).kept()).isFalse();
    }

    @Test
    void going_on_later_than_ten_seconds_breaks_the_promise() {
        assertThat(recoveries(DATABASE).kept()).isTrue();
        PromiseResult late = recoveries(DATABASE, standstill("redis", 1, 5, 10.5));
        assertThat(late.broken()).containsExactly("10.5 s after redis had stood still for 4.0 s");
    }

    @Test
    void a_run_without_standstills_has_shown_nothing() {
        assertThat(recoveries().kept()).isFalse();
    }

    private static PromiseResult answers(Suspect suspect, Standstill standstill) {
        return new PausePromises(100, List.of(suspect), List.of(standstill))
                .check()
                .getFirst();
    }

    private static PromiseResult recoveries(Standstill... standstills) {
        return new PausePromises(100, List.of(), List.of(standstills)).check().getLast();
    }

    private static Suspect call(long from, long until, boolean answered) {
        return new Suspect("GET /api/tasks", TimeUnit.SECONDS.toNanos(from), TimeUnit.SECONDS.toNanos(until), answered);
    }

    private static Standstill standstill(String part, long from, long until, double recovery) {
        return new Standstill(part, TimeUnit.SECONDS.toNanos(from), TimeUnit.SECONDS.toNanos(until), recovery);
    }
}
