package io.taskflow.testing;

import io.taskflow.testing.server.Infrastructure;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The infrastructure of this JVM, and what happens to it when the JVM ends. */
final class Shared {

    private static final Set<String> SPRING_HOOKS =
            Set.of("SpringApplicationShutdownHook", "SpringContextShutdownHook");
    private static final long SPRING_MILLIS = TimeUnit.SECONDS.toMillis(20);

    /** The JVM starts its hooks one after another, so Spring's may be still to come; without Spring none does. */
    private static final long HOOK_MILLIS = 500;

    private static final long LOOK_MILLIS = 10;

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
            for (Thread hook : springHooks()) {
                hook.join(SPRING_MILLIS);
            }
            TestInfrastructure.cleanUp(infrastructure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            infrastructure.close();
        }
    }

    private static List<Thread> springHooks() throws InterruptedException {
        List<Thread> hooks = List.of();
        for (long waited = 0; hooks.isEmpty() && waited < HOOK_MILLIS; waited += LOOK_MILLIS) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            hooks = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> SPRING_HOOKS.contains(thread.getName()))
                    .toList();
        }
        return hooks;
    }
}
