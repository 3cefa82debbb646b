package io.taskflow.notification.live.stream;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.amqp.rabbit.listener.ListenerContainerIdleEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whether this instance has read the stream's past: a message from after its start, or silence, says so. Until then it
 * can let nobody resume and is not ready; afterwards it stays ready, also while the broker is away.
 */
@Component("liveStream")
public class CatchUp implements HealthIndicator {

    static final Duration POLL = Duration.ofMillis(100);
    static final Duration QUIET = Duration.ofMillis(500);

    private final CountDownLatch done = new CountDownLatch(1);
    private final Instant started;

    CatchUp(Clock clock) {
        this.started = clock.instant();
    }

    void seen(Instant eventTime) {
        if (eventTime.isAfter(started)) {
            done.countDown();
        }
    }

    @EventListener
    void quiet(ListenerContainerIdleEvent idle) {
        if (idle.getSource() instanceof LiveStream) {
            done.countDown();
        }
    }

    /** Waits at most {@code patience}; whether the past has been read then. */
    public boolean await(Duration patience) {
        try {
            return done.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public Health health() {
        return done.getCount() == 0
                ? Health.up().build()
                : Health.outOfService()
                        .withDetail("reason", "The live stream's past is being read")
                        .build();
    }
}
