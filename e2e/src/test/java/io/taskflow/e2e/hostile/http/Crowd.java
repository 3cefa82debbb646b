package io.taskflow.e2e.hostile.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Several clients, each with a connection of its own, who share one list of requests. */
final class Crowd {

    private static final int CLIENTS = 12;

    private Crowd() {}

    /** What one client does with one request, by its number. */
    interface Deed {
        void with(Wire wire, int number) throws IOException;
    }

    /** Does it for every number from 1 to the count; fails with the first failure. */
    static void each(String server, int count, Deed deed) throws InterruptedException, ExecutionException {
        var next = new AtomicInteger();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> ends = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                ends.add(clients.submit(() -> {
                    try (var wire = new Wire(server)) {
                        for (int number = next.incrementAndGet(); number <= count; number = next.incrementAndGet()) {
                            deed.with(wire, number);
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> end : ends) {
                end.get();
            }
        }
    }
}
