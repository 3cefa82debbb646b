package io.taskflow.e2e;

import static org.awaitility.Awaitility.await;

import io.taskflow.chaos.observe.Databases;
import io.taskflow.local.Checkout;
import io.taskflow.local.part.Service;
import io.taskflow.local.rabbitmq.Broker;
import io.taskflow.local.site.Site;
import io.taskflow.local.stack.Addresses;
import io.taskflow.local.stack.LocalStack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The whole system on ports and in a folder of its own: started once for all journeys, stopped and removed after the last. */
public final class RunningSystem implements BeforeAllCallback, ParameterResolver, AutoCloseable {

    private final LocalStack stack = newStack();

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
        LocalStack earlier = newStack();
        earlier.stop();
        earlier.wipe();
    }

    private static LocalStack newStack() {
        return LocalStack.forTests(
                Checkout.find(), (part, what) -> System.out.println("[system under test] " + part + ": " + what));
    }

    /** Starts what does not run. */
    public void start() {
        stack.start();
    }

    /** The stack itself. */
    public LocalStack stack() {
        return stack;
    }

    /** Where people and programs find it. */
    public Addresses addresses() {
        return stack.addresses();
    }

    /** Its broker, with all passwords. */
    public Broker broker() {
        return stack.broker();
    }

    /** Its databases, with all rights. */
    public Databases databases() {
        return new Databases(stack.postgres());
    }

    /** Where a service or the gateway itself listens. */
    public String addressOf(String service) {
        var part = (Service) stack.control(service).part();
        return "http://" + Site.LOOPBACK + ":" + stack.site().port(part.port());
    }

    /** Where each service writes its log. */
    public List<Path> serviceLogs() {
        return stack.controls().stream()
                .filter(control -> control.part() instanceof Service)
                .map(control -> stack.site().log(control.part().name()))
                .toList();
    }

    /** Names of the parts that do not answer as they should. */
    public List<String> unhealthy() {
        return stack.controls().stream()
                .filter(control -> !control.part().ready())
                .map(control -> control.part().name())
                .toList();
    }

    /** Ends a part as a crash would: {@code kill -9}. */
    public void kill(String part) {
        var process = stack.control(part).process().orElseThrow();
        process.signal("KILL");
        await().atMost(Duration.ofMinutes(1)).until(() -> !process.alive());
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
