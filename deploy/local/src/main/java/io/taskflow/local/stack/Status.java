package io.taskflow.local.stack;

import io.taskflow.local.part.PartControl;
import io.taskflow.local.process.RunningProcess;
import io.taskflow.local.site.Site;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code ./taskflow status --json} answers; fields are only ever added.
 *
 * @param gateway the public interface
 * @param mail the mail catcher's page
 * @param amqp the event bus with an account for looking on
 * @param keycloak the identity provider
 * @param logins who may log in
 * @param parts every program of the system
 */
public record Status(
        String gateway,
        String mail,
        String amqp,
        String keycloak,
        List<DemoLogins.Login> logins,
        List<PartStatus> parts) {

    private static final long MIB = 1024L * 1024;

    /**
     * One program.
     *
     * @param name how people call it
     * @param state {@code running}, {@code starting} or {@code stopped}
     * @param pid null when it is stopped
     * @param port what it listens on
     * @param memoryMiB resident memory with everything it started, 0 when it is stopped
     */
    public record PartStatus(
            String name, String state, @Nullable Long pid, int port, long memoryMiB) {}

    /** How the system is at this moment. */
    public static Status of(LocalStack stack) {
        Addresses addresses = stack.addresses();
        List<PartStatus> parts = stack.controls().parallelStream()
                .map(control -> part(control, stack.site()))
                .toList();
        return new Status(
                addresses.gateway(), addresses.mail(), addresses.amqp(), addresses.keycloak(), DemoLogins.ALL, parts);
    }

    /** Whether something runs, and something else that belongs to it does not. */
    public boolean broken() {
        int stopped = in("stopped").size();
        return stopped > 0 && stopped < parts.size();
    }

    /** What keeps the system from being whole, and its mend; empty while every part is up and ready. */
    public Optional<String> lack() {
        List<String> stopped = in("stopped");
        List<String> starting = in("starting");
        if (stopped.size() == parts.size()) {
            return Optional.of("TaskFlow is not running: ./taskflow up --detach starts it.");
        }
        if (!stopped.isEmpty()) {
            return Optional.of("Stopped: " + String.join(", ", stopped)
                    + ". ./taskflow up --detach starts what does not run and leaves the rest as it is.");
        }
        return starting.isEmpty()
                ? Optional.empty()
                : Optional.of("Not ready yet: " + String.join(", ", starting)
                        + ". ./taskflow up --detach returns when everything is.");
    }

    private List<String> in(String state) {
        return parts.stream()
                .filter(part -> part.state().equals(state))
                .map(PartStatus::name)
                .toList();
    }

    private static PartStatus part(PartControl control, Site site) {
        Optional<RunningProcess> process = control.process();
        return new PartStatus(
                control.part().name(),
                control.state(),
                process.map(RunningProcess::pid).orElse(null),
                site.port(control.part().ports().getFirst()),
                process.map(RunningProcess::residentBytes).orElse(0L) / MIB);
    }
}
