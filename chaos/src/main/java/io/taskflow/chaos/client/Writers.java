package io.taskflow.chaos.client;

import io.taskflow.chaos.timeline.RunLog;
import io.taskflow.chaos.timeline.Span;
import io.taskflow.local.stack.LocalStack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Several writers at once, which together keep a steady rate. */
public final class Writers {

    private static final int COUNT = 6;

    private final String gateway;
    private final RunLog log;
    private final CallTimes times = new CallTimes();
    private final List<Team> teams;
    private final List<Writer> writers = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** Registers people and makes their projects; everything has to be up for that. */
    public Writers(LocalStack stack, RunLog log) {
        this.gateway = stack.addresses().gateway();
        this.log = log;
        this.teams = IntStream.rangeClosed(1, COUNT)
                .mapToObj(number -> Team.gather(stack, number))
                .toList();
    }

    /** Begins to write: so many writes a second, all writers together, for as long as the span lasts. */
    public void start(int perSecond, long seed, Span span) {
        Duration pace = Duration.ofMillis(1000L * COUNT / perSecond);
        for (int i = 0; i < COUNT; i++) {
            Team team = teams.get(i);
            var client = new PatientClient(gateway, team.author(), Team.PASSWORD, log, times);
            Writer writer = new Writer("w" + (i + 1), client, team, new Random(seed + i), pace, span);
            writers.add(writer);
            threads.execute(writer);
        }
    }

    /** Waits until each has had the answer to its last request. */
    public void join() {
        threads.close();
    }

    /** All tasks that were written and acknowledged; call after {@link #join}. */
    public List<WrittenTask> tasks() {
        return writers.stream().flatMap(writer -> writer.tasks().stream()).toList();
    }

    /** How long their calls took. */
    public CallTimes times() {
        return times;
    }

    /** Answers that no fault explains; call after {@link #join}. */
    public List<String> surprises() {
        return writers.stream().flatMap(writer -> writer.surprises().stream()).toList();
    }
}
