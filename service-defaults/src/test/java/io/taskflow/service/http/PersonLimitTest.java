package io.taskflow.service.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.problem.ProblemKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PersonLimitTest {
    private static final int MOST_WAITING = 200;

    private final PersonLimit limit = new PersonLimit(1, Duration.ofMinutes(1));

    private static MockHttpServletRequest request(String person) {
        var request = new MockHttpServletRequest();
        request.setRemoteUser(person);
        return request;
    }

    private boolean begin(MockHttpServletRequest request) throws InterruptedException {
        return limit.preHandle(request, new MockHttpServletResponse(), this);
    }

    private void end(MockHttpServletRequest request) {
        limit.afterCompletion(request, new MockHttpServletResponse(), this, null);
    }

    @Test
    void refuses_at_once_whoever_has_enough_waiting_and_nobody_else() throws Exception {
        var first = request("alice");
        assertThat(begin(first)).isTrue();
        List<Future<?>> waiting = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        try (var pool = Executors.newThreadPerTaskExecutor(task -> {
            Thread thread = Thread.ofVirtual().unstarted(task);
            threads.add(thread);
            return thread;
        })) {
            for (int i = 0; i < MOST_WAITING; i++) {
                waiting.add(pool.submit(() -> {
                    var next = request("alice");
                    begin(next);
                    end(next);
                    return null;
                }));
            }
            await().until(() -> threads.stream().allMatch(thread -> thread.getState() == Thread.State.TIMED_WAITING));

            assertThatThrownBy(() -> begin(request("alice")))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refused -> assertThat(refused.kind()).isEqualTo(ProblemKind.TOO_MANY_REQUESTS));
            assertThat(begin(request("bob"))).isTrue();

            end(first);
            for (Future<?> turn : waiting) {
                turn.get();
            }
        }
    }
}
