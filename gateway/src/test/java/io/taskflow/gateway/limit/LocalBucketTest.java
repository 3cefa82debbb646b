package io.taskflow.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.gateway.limit.RateLimitBuckets.Grant;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LocalBucketTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    /** One request comes back in half a second. */
    private final LocalBucket bucket = new LocalBucket(new RateLimit(2, Duration.ofSeconds(1)));

    @Test
    void it_holds_the_quota_and_refills_evenly() {
        assertThat(bucket.take(NOON)).isEqualTo(new Grant(1, 500_000));
        assertThat(bucket.take(NOON)).isEqualTo(new Grant(1, 1_000_000));
        assertThat(bucket.take(NOON.plusMillis(499))).isEqualTo(new Grant(0, 501_000));

        assertThat(bucket.take(NOON.plusMillis(500))).isEqualTo(new Grant(1, 1_000_000));
        assertThat(bucket.take(NOON.plusSeconds(60))).isEqualTo(new Grant(1, 500_000));
    }
}
