package io.taskflow.e2e;

import static org.awaitility.Awaitility.await;

import io.taskflow.local.Checkout;
import io.taskflow.local.part.PartControl;
import io.taskflow.local.stack.Addresses;
import io.taskflow.local.stack.LocalStack;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The whole system on ports and in a folder of its own: started once for all journeys, stopped and removed after the last. */
final class RunningSystem implements BeforeAllCallback, ParameterResolver, AutoCloseable {

    private final LocalStack stack = stack();

    @Override
    public void beforeAll(ExtensionContext context) {
        running(context);
    }

    private static RunningSystem running(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(RunningSystem.class))
                .computeIfAbsent(RunningSystem.class, key -> started(), RunningSystem.class);
    }

    private static RunningSystem started() {
        removeLeftovers();
        var system = new RunningSystem();
        Runtime.getRuntime().addShutdownHook(new Thread(system.stack::stop));
        system.start();
        return system;
    }

    /** What a run that was killed left behind; its secrets go with it, so this is not the system that is started next. */
    private static void removeLeftovers() {
        LocalStack earlier = stack();
        earlier.stop();
        earlier.wipe();
    }

    private static LocalStack stack() {
        return LocalStack.forTests(
                Checkout.find(), (part, what) -> System.out.println("[system under test] " + part + ": " + what));
    }

    /** Starts what does not run. */
    void start() {
        stack.start();
    }

    Addresses addresses() {
        return stack.addresses();
    }

    /** Ends a part as a crash would: {@code kill -9}. */
    void kill(String part) {
        var process = control(part).process().orElseThrow();
        process.signal("KILL");
        await().until(() -> !process.alive());
    }

    private PartControl control(String part) {
        return stack.controls().stream()
                .filter(control -> control.part().name().equals(part))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningSystem.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return running(context);
    }

    @Override
    public void close() {
        stack.stop();
        stack.wipe();
    }
}
