package io.taskflow.testing;

import io.taskflow.testing.server.Infrastructure;
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
        Infrastructure infrastructure = Infrastructure.chosen();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(infrastructure), "test-infrastructure-end"));
        return infrastructure;
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
