package io.taskflow.service.work;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Works a backlog off: takes what is due in batches, woken by commits and, as safety net, every two seconds. A batch that
 * fails is redone one by one. Whatever is thrown, an {@link Error} too, ends an attempt and never the worker.
 */
public final class Worker<T> implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Worker.class);

    /** For what is due later, and for wake-ups that were lost with their process. */
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(2);

    /** While work keeps coming, what comes within so long is taken together; the first after a silence is taken at once. */
    private static final Duration BETWEEN_TAKES = Duration.ofMillis(50);

    private final WorkSettings settings;
    private final Backlog<T> backlog;
    private final WakeUp wakeUp;
    private final WorkMeters meters;
    private final Semaphore places;
    private volatile boolean running;
    private @Nullable Thread taker;
    private @Nullable ExecutorService pool;

    /** Works when it is started. */
    public Worker(WorkSettings settings, Backlog<T> backlog, WakeUp wakeUp, MeterRegistry registry) {
        this.settings = settings;
        this.backlog = backlog;
        this.wakeUp = wakeUp;
        this.meters = new WorkMeters(settings.name(), backlog, registry);
        this.places = new Semaphore(settings.threads());
    }

    private void run(ExecutorService threads) {
        boolean healthy = true;
        while (running) {
            try {
                long begun = System.nanoTime();
                if (!takeAndHandOut(threads)) {
                    wakeUp.await(LOOK_ANYWAY);
                    TimeUnit.NANOSECONDS.sleep(begun + BETWEEN_TAKES.toNanos() - System.nanoTime());
                }
                healthy = true;
            } catch (Throwable e) { // also an Error: a worker that is gone would be missed only much later
                if (healthy) {
                    log.atWarn()
                            .addKeyValue("work", settings.name())
                            .setCause(e)
                            .log("Worker paused; its work waits");
                }
                healthy = false;
                pause();
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_ANYWAY.toMillis());
        } catch (InterruptedException e) {
            log.trace("Paused no longer", e);
        }
    }

    /** Whether there may be more that is due. */
    private boolean takeAndHandOut(ExecutorService threads) throws InterruptedException {
        places.acquire();
        int free = 1 + places.drainPermits();
        try {
            wakeUp.forget();
            int limit = free * settings.batch();
            List<T> items = running ? backlog.take(limit) : List.of();
            for (int from = 0; from < items.size(); from += settings.batch()) {
                List<T> batch = items.subList(from, Math.min(items.size(), from + settings.batch()));
                threads.execute(() -> workAndLeave(batch));
                free--;
            }
            return items.size() == limit;
        } finally {
            places.release(free);
        }
    }

    private void workAndLeave(List<T> batch) {
        try {
            work(batch);
        } catch (Throwable e) { // it could not even be put back
            log.atWarn().addKeyValue("work", settings.name()).setCause(e).log("Work comes back when its lease ends");
        } finally {
            places.release();
        }
    }

    private void work(List<T> batch) {
        long start = System.nanoTime();
        try {
            backlog.work(batch);
            meters.done(batch.size(), start);
        } catch (Throwable e) { // whatever went wrong with one item must not befall the others
            if (batch.size() > 1) {
                batch.forEach(item -> work(List.of(item)));
            } else {
                meters.failed(start);
                backlog.failed(batch.getFirst(), e);
            }
        }
    }

    @Override
    public void start() {
        running = true;
        var threads = Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name(settings.name() + "-work-", 1).factory());
        pool = threads;
        taker = Thread.ofPlatform().daemon().name(settings.name() + "-taker").start(() -> run(threads));
    }

    /** Finishes what is being done; the rest waits for another instance or the next start. */
    @Override
    public void stop() {
        running = false;
        wakeUp.now();
        try {
            if (taker != null && pool != null) {
                taker.join(settings.patience());
                pool.shutdown();
                if (!pool.awaitTermination(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                    log.atWarn().addKeyValue("work", settings.name()).log("Stopped in the middle of some work");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
