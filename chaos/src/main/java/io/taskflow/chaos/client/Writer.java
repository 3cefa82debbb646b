package io.taskflow.chaos.client;

import io.taskflow.chaos.timeline.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Creates, changes and deletes tasks of its own project, one write after the other at a steady pace. */
final class Writer implements Runnable {

    private static final int MISSING = 404;
    private static final List<String> STATUSES = List.of("OPEN", "IN_PROGRESS", "DONE");

    private final String name;
    private final PatientClient client;
    private final Team team;
    private final Random random;
    private final Duration pace;
    private final Span span;
    private final List<WrittenTask> tasks = new ArrayList<>();
    private final List<WrittenTask> alive = new ArrayList<>();
    private final List<String> surprises = new ArrayList<>();
    private int writes;

    Writer(String name, PatientClient client, Team team, Random random, Duration pace, Span span) {
        this.name = name;
        this.client = client;
        this.team = team;
        this.random = random;
        this.pace = pace;
        this.span = span;
    }

    /** Everything written; to be read when it has ended. */
    List<WrittenTask> tasks() {
        return tasks;
    }

    /** Answers that there should not have been. */
    List<String> surprises() {
        return surprises;
    }

    @Override
    public void run() {
        Duration next = Duration.ofMillis(random.nextLong(pace.toMillis() + 1));
        while (span.awaitOffset(next)) {
            write();
            Duration now = Duration.ofMillis((long) (span.seconds() * 1000));
            next = next.plus(pace).compareTo(now) > 0 ? next.plus(pace) : now;
        }
    }

    private void write() {
        String token = name + "-" + ++writes;
        int dice = random.nextInt(100);
        if (alive.isEmpty() || dice < 45) {
            create(token);
        } else if (dice < 92) {
            change(alive.get(random.nextInt(alive.size())), token);
        } else {
            delete(alive.remove(random.nextInt(alive.size())));
        }
    }

    private void create(String token) {
        Map<String, Object> task = new HashMap<>();
        task.put("title", "Customers report that step " + token + " fails");
        task.put("description", token);
        task.put("projectId", team.projectId());
        if (random.nextInt(100) < 40) {
            task.put("assigneeId", team.assigneeId());
        }
        Answer answer = client.send(
                new Call("POST", "/api/tasks", task, UUID.randomUUID().toString()));
        if (answer.status() == 201) {
            WrittenTask written = new WrittenTask(answer.body().path("id").asString(""), token);
            tasks.add(written);
            alive.add(written);
        } else {
            surprise(answer, "create " + token);
        }
    }

    private void change(WrittenTask task, String token) {
        Map<String, Object> patch = new HashMap<>();
        patch.put("description", token);
        switch (random.nextInt(5)) {
            case 0 -> patch.put("assigneeId", team.assigneeId());
            case 1 -> patch.put("assigneeId", null);
            case 2 -> patch.put("status", STATUSES.get(random.nextInt(STATUSES.size())));
            case 3 -> patch.put("title", "Step " + token + " fails for everybody");
            default -> patch.put("labels", List.of("chaos"));
        }
        Answer answer = client.send(new Call("PATCH", "/api/tasks/" + task.id(), patch, null));
        if (answer.ok()) {
            task.changed(token);
        } else {
            alive.remove(task);
            surprise(answer, "change " + task.id() + " to " + token);
        }
    }

    /** A repeated deletion may find that the first one, unanswered, had worked. */
    private void delete(WrittenTask task) {
        Answer answer = client.send(new Call("DELETE", "/api/tasks/" + task.id(), null, null));
        if (answer.ok() || (answer.status() == MISSING && answer.tries() > 1)) {
            task.gone();
        } else {
            surprise(answer, "delete " + task.id());
        }
    }

    private void surprise(Answer answer, String what) {
        surprises.add(what + " was answered with " + (answer.gaveUp() ? "nothing" : answer.status()) + " after "
                + answer.tries() + " tries: " + answer.body());
    }
}
