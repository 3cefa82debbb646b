package io.taskflow.service.example;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Holds work up in the middle until a test lets it go on. */
@Component
public class Gate {
    private final Map<String, CountDownLatch> closed = new ConcurrentHashMap<>();
    private final Map<String, Boolean> waiting = new ConcurrentHashMap<>();

    /** From now on work of this name waits. */
    public void close(String name) {
        closed.put(name, new CountDownLatch(1));
    }

    /** Work of this name goes on. */
    public void open(String name) {
        Objects.requireNonNull(closed.get(name)).countDown();
    }

    /** Whether work of this name has come and waits. */
    public boolean holds(String name) {
        return waiting.containsKey(name);
    }

    void pass(String name) {
        CountDownLatch latch = closed.get(name);
        if (latch == null) {
            return;
        }
        waiting.put(name, true);
        try {
            if (!latch.await(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("The test forgot to open the gate");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
