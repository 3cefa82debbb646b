package io.taskflow.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.gateway.limit.RateLimitBuckets.Grant;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LeaseTest {

    /** One comes back in 10 ms, a lease is worth half a second and holds ten at most. */
    private final RateLimit limit = new RateLimit(200, Duration.ofSeconds(2));

    private final Lease lease = new Lease(limit, 0);

    @Test
    void aClientThatComesSeldomTakesOnlyWhatItUses() {
        assertThat(lease.use(0)).isNull();
        assertThat(lease.size()).isEqualTo(1);
        lease.take(new Grant(1, 10_000), 0);

        assertThat(lease.use(1)).isNull();
    }

    @Test
    void aBusyClientsLeaseGrowsToItsBound() {
        for (int question = 0; question < 10; question++) {
            lease.take(new Grant(1, 10_000), 0);
        }

        assertThat(lease.size()).isEqualTo(10);
    }

    @Test
    void whatIsLeftOfALeaseCountsAsLeftOfTheLimit() {
        RateLimitState first = lease.take(new Grant(10, 100_000), 0);
        assertThat(first.remaining()).isEqualTo(199);

        for (int request = 2; request <= 10; request++) {
            assertThat(lease.use(0)).isEqualTo(limit.state(true, request * 10_000L));
        }
        assertThat(lease.use(0)).isNull();
    }

    @Test
    void aLeaseThatGrewOldIsWorthNothing() {
        lease.take(new Grant(10, 100_000), 0);

        assertThat(lease.use(Lease.LIFE.toNanos() + 1)).isNull();
        assertThat(lease.size()).isEqualTo(1);
    }

    @Test
    void onlyOneOfSeveralQuestionsAtATimeAsksForMore() {
        assertThat(lease.begin()).isTrue();
        assertThat(lease.begin()).isFalse();

        lease.end();
        assertThat(lease.begin()).isTrue();
    }

    @Test
    void whereNothingIsGrantedTheRequestIsRefused() {
        RateLimitState state = lease.take(new Grant(0, 2_000_000), 0);

        assertThat(state).isEqualTo(new RateLimitState(false, 0, 2, 1));
    }
}
