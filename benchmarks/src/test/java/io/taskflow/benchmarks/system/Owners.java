package io.taskflow.benchmarks.system;

import static java.util.stream.Collectors.joining;

import io.taskflow.benchmarks.load.Operation;
import io.taskflow.benchmarks.measure.DatabaseAccess;
import io.taskflow.local.StackException;
import io.taskflow.local.http.JsonApi;
import io.taskflow.local.process.Folders;
import io.taskflow.local.site.Port;
import io.taskflow.local.site.Site;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Enough people that none of them comes near the hundred requests a second that the gateway allows each. */
public final class Owners {

    private static final int PEOPLE = 80;
    private static final String DATABASE = "task_service";
    private static final int COPIES = 48;
    private static final int AT_ONCE = 4;
    private static final Duration MARGIN = Duration.ofSeconds(20);

    private final MeasuredSystem system;
    private final List<Owner> owners;

    private Owners(MeasuredSystem system, List<Owner> owners) {
        this.system = system;
        this.owners = owners;
    }

    /**
     * Registers them, with a project each, and a little more than a page of tasks in it.
     *
     * @param sessions whether each logs in in a browser, too
     */
    public static Owners settle(MeasuredSystem system, boolean sessions) {
        String auth = "http://" + Site.LOOPBACK + ":" + system.site().port(Port.AUTH);
        try (var executor = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Owner>> made = IntStream.rangeClosed(1, PEOPLE)
                    .mapToObj(number -> executor.submit(() -> Owner.make(number, auth, system, sessions)))
                    .toList();
            Owners owners = new Owners(system, made.stream().map(Owners::get).toList());
            owners.fillPages();
            return owners;
        }
    }

    /** Copies each project's last task, so that there is a little more than a page in it. */
    private void fillPages() {
        DatabaseAccess databases = system.databases();
        Map<String, String> fresh =
                Map.of("id", "uuidv7()", "number", "t.number + n", "key", "p.key || '-' || (t.number + n)");
        List<String> columns = databases.columns(DATABASE, "task");
        String values = columns.stream()
                .map(column -> fresh.getOrDefault(column, "t." + column))
                .collect(joining(", "));
        databases.execute(DATABASE, """
                insert into task (%s) select %s from task t join project p on p.id = t.project_id
                cross join generate_series(1, %d) n where t.number = %d;
                update project set last_task_number = last_task_number + %3$d where last_task_number = %4$d;
                analyze task""".formatted(String.join(", ", columns), values, COPIES, Owner.TASKS));
    }

    /** A file for the load generator with tokens that outlast a run of this length. */
    public Path targets(Duration run) {
        Path file = system.folder().resolve("targets.tsv");
        Folders.write(
                file,
                owners.stream().map(owner -> owner.target(run.plus(MARGIN))).collect(joining("\n", "", "\n")));
        return file;
    }

    /** The answer that the system gives to an operation. */
    public String answer(Operation operation) {
        Owner owner = owners.getFirst();
        JsonApi api = owner.api(system.gateway());
        String task = "/api/tasks/" + owner.taskIds().getFirst();
        JsonNode answer = switch (operation) {
            case GET, SESSION, PATCH -> api.require("GET", task, null);
            case LIST -> api.require("GET", "/api/tasks?projectId=" + owner.projectId(), null);
            case CREATE -> api.require("POST", "/api/tasks", creation(owner));
        };
        return answer.toString();
    }

    private static Map<String, String> creation(Owner owner) {
        return Map.of("projectId", owner.projectId(), "title", "Call the carpenter");
    }

    private static Owner get(Future<Owner> future) {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            throw new StackException("The people of the benchmark cannot be made: " + failed.getCause(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted.", interrupted);
        }
    }
}
