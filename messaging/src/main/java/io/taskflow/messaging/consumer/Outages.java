package io.taskflow.messaging.consumer;

import com.rabbitmq.client.Channel;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.rabbit.connection.RabbitUtils;
import org.springframework.context.SmartLifecycle;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Waits, with a message in hand, for what its handling needs and has not: nothing that came later overtakes it. What is held for
 * longer than the broker likes is given back, once and in its order, while the listener goes on waiting and takes nothing.
 */
final class Outages implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Outages.class);

    private final Outcomes outcomes;
    private final ExponentialBackOff pauses = new ExponentialBackOff(200, 2);
    private final long longestHold;
    private volatile CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable RuntimeException awayAtTheEnd;

    /** @param longestHold less than the broker's {@code consumer_timeout}, after which it closes the channel itself */
    Outages(Outcomes outcomes, Duration longestHold) {
        this.outcomes = outcomes;
        this.longestHold = longestHold.toNanos();
        pauses.setMaxInterval(5000);
    }

    /**
     * Has the effect, however long that takes, or does what is to be done about the message's own fault.
     *
     * @return what became of the message, one of {@link Outcomes}
     * @throws RuntimeException if the message must not be acknowledged: it comes again
     */
    String waitOut(
            String queue, @Nullable Channel channel, Runnable effect, Function<RuntimeException, String> ownFault) {
        giveBackIfAwayAtTheEnd();
        try {
            return attempt(effect, ownFault);
        } catch (RuntimeException away) {
            if (Fault.of(away) != Fault.OUTAGE) {
                throw away;
            }
            if (isStopped()) {
                throw givenBack(away);
            }
            return new Wait(queue, channel, away).until(effect, ownFault);
        }
    }

    /** A service that ends has no time to let each message that it fetched ahead try its luck. */
    private void giveBackIfAwayAtTheEnd() {
        var away = awayAtTheEnd;
        if (away != null) {
            throw away;
        }
    }

    private RuntimeException givenBack(RuntimeException away) {
        awayAtTheEnd = away;
        return away;
    }

    private static String attempt(Runnable effect, Function<RuntimeException, String> ownFault) {
        try {
            effect.run();
            return Outcomes.HANDLED;
        } catch (RuntimeException failure) {
            if (Fault.of(failure) == Fault.OUTAGE) {
                throw failure;
            }
            return ownFault.apply(failure);
        }
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    /** One outage, as one listener sees it. */
    private final class Wait {

        private final String queue;
        private final @Nullable Channel channel;
        private final long begun = System.nanoTime();
        private final BackOffExecution pause = pauses.start();
        private RuntimeException away;
        private boolean held = true;

        Wait(String queue, @Nullable Channel channel, RuntimeException away) {
            this.queue = queue;
            this.channel = channel;
            this.away = away;
        }

        String until(Runnable effect, Function<RuntimeException, String> ownFault) {
            log.atWarn()
                    .addKeyValue("queue", queue)
                    .log("What its messages need is away, they wait: {}", FailureHistory.inALine(away));
            Runnable end = outcomes.waiting(queue, away.getClass().getSimpleName());
            try {
                return retried(effect, ownFault);
            } finally {
                end.run();
                log.atInfo().addKeyValue("queue", queue).log("Its messages wait no longer");
            }
        }

        private String retried(Runnable effect, Function<RuntimeException, String> ownFault) {
            while (true) {
                pauseOrStop();
                giveBackIfHeldForLong();
                try {
                    return held ? attempt(effect, ownFault) : comesAgain(effect);
                } catch (RuntimeException failure) {
                    if (Fault.of(failure) != Fault.OUTAGE) {
                        throw failure;
                    }
                    away = failure;
                }
            }
        }

        private void pauseOrStop() {
            try {
                if (stopped.await(pause.nextBackOff(), TimeUnit.MILLISECONDS)) {
                    throw givenBack(away);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw away;
            }
        }

        /** All that this listener has: the queue takes it back to its head, in its order. To the delivery limit that is one delivery. */
        private void giveBackIfHeldForLong() {
            if (held && channel != null && System.nanoTime() - begun > longestHold) {
                held = false;
                RabbitUtils.setPhysicalCloseRequired(channel, true);
                RabbitUtils.closeChannel(channel);
            }
        }

        /** What was given back is nobody's to acknowledge or to copy but his to whom it comes next; the inbox knows its effect. */
        private static String comesAgain(Runnable effect) {
            effect.run();
            throw new IllegalStateException("What was given back while its part was away comes again");
        }
    }

    @Override
    public void start() {
        awayAtTheEnd = null;
        stopped = new CountDownLatch(1);
    }

    /** With the listeners, which wait for the end of what they do. */
    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return !isStopped();
    }
}
