package io.taskflow.testing;

import io.taskflow.local.StackException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The infrastructure of this JVM, and what happens to it when the JVM ends. */
final class Shared {

    private static final Set<String> SPRING_HOOKS =
            Set.of("SpringApplicationShutdownHook", "SpringContextShutdownHook");
    private static final long SPRING_MILLIS = TimeUnit.SECONDS.toMillis(20);

    private Shared() {}

    /** Started once, on first use. */
    private static final class Holder {
        static final Infrastructure INSTANCE = create();
    }

    static Infrastructure infrastructure() {
        return Holder.INSTANCE;
    }

    private static Infrastructure create() {
        Infrastructure infrastructure = choose();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(infrastructure), "test-infrastructure-end"));
        return infrastructure;
    }

    private static Infrastructure choose() {
        String wish = System.getenv()
                .getOrDefault("TASKFLOW_TEST_INFRASTRUCTURE", "auto")
                .toLowerCase(Locale.ROOT);
        return switch (wish) {
            case "native" -> new Natives();
            case "docker" -> new Containers();
            case "auto" -> Containers.available() ? new Containers() : new Natives();
            default ->
                throw new StackException(
                        "TASKFLOW_TEST_INFRASTRUCTURE is " + wish + ", but has to be docker, native or auto.");
        };
    }

    /** Applications close first: they would complain about every connection they lose. */
    private static void end(Infrastructure infrastructure) {
        try {
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (SPRING_HOOKS.contains(thread.getName())) {
                    thread.join(SPRING_MILLIS);
                }
            }
            TestInfrastructure.cleanUp(infrastructure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            infrastructure.close();
        }
    }
}
