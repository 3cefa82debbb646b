package io.taskflow.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitTest {

    private final RateLimit tenAMinute = new RateLimit(10, Duration.ofMinutes(1));

    @ParameterizedTest
    @CsvSource({"600, 10, 0, 1", "540, 9, 6, 1", "59, 0, 55, 1", "0, 0, 60, 6", "30, 0, 57, 3"})
    void tellsWhatIsLeftAndWhenMoreComes(long tokens, long remaining, long untilFull, long untilNext) {
        assertThat(tenAMinute.state(true, tokens)).isEqualTo(new RateLimitState(true, remaining, untilFull, untilNext));
    }

    @Test
    void theBucketHoldsTheQuotaAndFillsInTheWindow() {
        var config = tenAMinute.config();

        assertThat(config.getBurstCapacity() / config.getRequestedTokens()).isEqualTo(10);
        assertThat(config.getBurstCapacity() / config.getReplenishRate()).isEqualTo(60);
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
    void anIpv6NetworkCountsAsOneClient(String address, String client) throws UnknownHostException {
        assertThat(RateLimitPolicy.address(new InetSocketAddress(InetAddress.getByName(address), 1)))
                .isEqualTo(client);
    }
}
