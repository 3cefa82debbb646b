package io.taskflow.suggestion.habit;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** One thread that learns habits anew, each project at most once at a time; what does not fit is asked for again by the next question. */
@Component
class Relearning implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Relearning.class);
    private static final int WAITING = 500;

    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("habits-", 1).factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    /** Runs it when its turn comes, unless the project's is waiting already or too many are. */
    void soon(UUID projectId, Runnable learning) {
        if (underWay.size() < WAITING && underWay.add(projectId)) {
            thread.execute(() -> run(projectId, learning));
        }
    }

    private void run(UUID projectId, Runnable learning) {
        try {
            learning.run();
        } catch (RuntimeException e) {
            log.atWarn().addKeyValue("projectId", projectId).setCause(e).log("Habit not learned, the one before stays");
        } finally {
            underWay.remove(projectId);
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
