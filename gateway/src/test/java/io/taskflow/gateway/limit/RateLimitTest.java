package io.taskflow.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitTest {

    private final RateLimit tenAMinute = new RateLimit(10, Duration.ofMinutes(1));

    /** Seconds until full → requests left, seconds until full as told, seconds until the next. */
    @ParameterizedTest
    @CsvSource({"0, 10, 0, 1", "6, 9, 6, 1", "55, 0, 55, 1", "60, 0, 60, 6", "57, 0, 57, 3"})
    void tellsWhatIsLeftAndWhenMoreComes(long full, long remaining, long untilFull, long untilNext) {
        assertThat(tenAMinute.state(true, full * 1_000_000))
                .isEqualTo(new RateLimitState(true, remaining, untilFull, untilNext));
    }

    @Test
    void anEmptyBucketIsFullAgainAfterTheWindow() {
        assertThat(tenAMinute.cost() * tenAMinute.quota())
                .isEqualTo(tenAMinute.window().toNanos() / 1_000);
    }

    @ParameterizedTest
    @CsvSource({"200, 2, 10", "1000, 2, 50", "60, 60, 1", "3, 3600, 1"})
    void aLeaseIsNoMoreThanWhatComesBackMeanwhile(int quota, int window, int lease) {
        assertThat(new RateLimit(quota, Duration.ofSeconds(window)).refilledWithin(Lease.LIFE))
                .isEqualTo(lease);
    }

    @Test
    void aLimitIsPositiveAndItsWindowWholeSeconds() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RateLimit(0, Duration.ofSeconds(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new RateLimit(1, Duration.ofMillis(1500)));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 20010db800010002",
        "2001:db8:1:2:ffff::1, 20010db800010002"
    })
    void anIpv6NetworkCountsAsOneClient(String address, String client) {
        assertThat(RateLimitPolicy.client(InetAddress.ofLiteral(address))).isEqualTo(client);
    }
}
