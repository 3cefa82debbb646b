package io.taskflow.notification.live.connection;

import io.taskflow.notification.live.event.LiveEvent;
import io.taskflow.notification.live.hub.Backlog;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketMessage;

/**
 * What waits to be sent on one connection. Adding never blocks; a virtual thread runs while there is something to send, and
 * only it may block on a slow reader. Order: control messages, then what was missed, then what is new.
 */
final class SendQueue {

    private final FrameSink sink;
    private final Executor threads;
    private final int maxEvents;
    private final long maxBytes;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<WebSocketMessage<?>> control = new ArrayDeque<>();
    private volatile @Nullable Backlog backlog;
    private final Deque<LiveEvent> missed = new ArrayDeque<>();
    private final Deque<LiveEvent> pushed = new ArrayDeque<>();
    private long pushedBytes;
    private boolean sending;
    private boolean ended;
    private @Nullable CloseStatus ending;

    SendQueue(FrameSink sink, Executor threads, int maxEvents, long maxBytes) {
        this.sink = sink;
        this.threads = threads;
        this.maxEvents = maxEvents;
        this.maxBytes = maxBytes;
    }

    /** Adds a new event. A reader that leaves too much waiting is told off with {@link CloseCodes#TOO_SLOW}. */
    void push(LiveEvent event) {
        change(() -> {
            if (pushed.size() >= maxEvents || (pushedBytes + event.bytes() > maxBytes && !pushed.isEmpty())) {
                end(CloseCodes.TOO_SLOW);
            } else {
                pushed.addLast(event);
                pushedBytes += event.bytes();
            }
        });
    }

    /** Sends what was missed first, portion by portion. */
    void replay(Backlog events) {
        change(() -> backlog = events);
    }

    /** Whether there is more to be had of what was missed. */
    boolean isCatchingUp() {
        Backlog events = backlog;
        return events != null && !events.isDone();
    }

    /** Adds a message of ours; as many as events may wait. */
    void control(WebSocketMessage<?> message) {
        change(() -> {
            if (control.size() >= maxEvents) {
                end(CloseCodes.TOO_SLOW);
            } else {
                control.addLast(message);
            }
        });
    }

    /** Drops what waits and closes the connection as soon as the frame under way has left. */
    void close(CloseStatus status) {
        change(() -> end(status));
    }

    /** The connection is gone: nothing is sent any more. */
    void abandon() {
        lock.lock();
        try {
            ended = true;
            clear();
        } finally {
            lock.unlock();
        }
    }

    private void end(CloseStatus status) {
        ending = status;
        clear();
    }

    private void clear() {
        control.clear();
        backlog = null;
        missed.clear();
        pushed.clear();
        pushedBytes = 0;
    }

    private void change(Runnable work) {
        lock.lock();
        try {
            if (ended || ending != null) {
                return;
            }
            work.run();
            if (!sending) {
                sending = true;
                threads.execute(this::send);
            }
        } finally {
            lock.unlock();
        }
    }

    private void send() {
        for (Step step = next(); step != null; step = next()) {
            if (!step.take(sink)) {
                abandon();
            }
        }
    }

    private @Nullable Step next() {
        lock.lock();
        try {
            Step step = ended ? null : take();
            sending = step != null;
            return step;
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Step take() {
        CloseStatus status = ending;
        if (status != null) {
            return out -> out.close(status);
        }
        WebSocketMessage<?> message = control.pollFirst();
        if (message != null) {
            return out -> out.send(message);
        }
        LiveEvent event = missed.pollFirst();
        Backlog more = backlog;
        if (event == null && more != null && !more.isDone()) {
            return out -> take(more.next());
        }
        LiveEvent next = event == null ? nextPushed() : event;
        return next == null ? null : out -> out.send(next);
    }

    /** Outside the lock before: the hub, too, holds its lock while it pushes. */
    private boolean take(List<LiveEvent> portion) {
        lock.lock();
        try {
            if (!ended && ending == null) {
                missed.addAll(portion);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private @Nullable LiveEvent nextPushed() {
        LiveEvent event = pushed.pollFirst();
        pushedBytes -= event == null ? 0 : event.bytes();
        return event;
    }

    /** The next thing to do with the connection. */
    @FunctionalInterface
    private interface Step {

        /** Whether the connection still stands. */
        boolean take(FrameSink sink);
    }
}
