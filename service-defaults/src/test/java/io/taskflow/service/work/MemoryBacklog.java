package io.taskflow.service.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** Items that wait in memory; what happens to them is up to the test. */
final class MemoryBacklog implements Backlog<String> {

    final ConcurrentLinkedQueue<String> waiting = new ConcurrentLinkedQueue<>();
    final ConcurrentLinkedQueue<Runnable> failuresOfTaking = new ConcurrentLinkedQueue<>();
    final List<List<String>> batches = Collections.synchronizedList(new ArrayList<>());
    final List<String> done = Collections.synchronizedList(new ArrayList<>());
    final List<String> failed = Collections.synchronizedList(new ArrayList<>());
    private final Consumer<String> each;

    MemoryBacklog(Consumer<String> each) {
        this.each = each;
    }

    @Override
    public List<String> take(int limit) {
        Runnable failure = failuresOfTaking.poll();
        if (failure != null) {
            failure.run();
        }
        List<String> taken = new ArrayList<>();
        while (taken.size() < limit && !waiting.isEmpty()) {
            taken.add(waiting.remove());
        }
        return taken;
    }

    @Override
    public void work(List<String> items) {
        batches.add(List.copyOf(items));
        items.forEach(each);
        done.addAll(items);
    }

    @Override
    public void failed(String item, Throwable failure) {
        failed.add(item);
    }

    @Override
    public BacklogSize size() {
        return new BacklogSize(waiting.size(), failed.size(), Duration.ofSeconds(waiting.size()));
    }
}
