package io.taskflow.benchmarks.system;

import io.taskflow.benchmarks.measure.Counters;
import io.taskflow.benchmarks.measure.DatabaseAccess;
import io.taskflow.benchmarks.measure.ProcessMeter;
import io.taskflow.local.Checkout;
import io.taskflow.local.Progress;
import io.taskflow.local.StackException;
import io.taskflow.local.keycloak.KeycloakServer;
import io.taskflow.local.part.JvmProfile;
import io.taskflow.local.part.PartControl;
import io.taskflow.local.part.Service;
import io.taskflow.local.rabbitmq.Broker;
import io.taskflow.local.site.Port;
import io.taskflow.local.site.Ports;
import io.taskflow.local.site.Site;
import io.taskflow.local.stack.LocalStack;
import io.taskflow.local.stack.StackOptions;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A stack beside the people's own, with the settings of production, in a folder and at ports of its own. */
public final class MeasuredSystem implements AutoCloseable {

    /** What works on events and answers no request of the tables. */
    public static final Set<String> CONSUMERS = Set.of("suggestion-service", "notification-service");

    private static final Set<String> MEASURED_BESIDE_SERVICES = Set.of("postgres", "rabbitmq", "redis");

    /** The local stack's own sign-in quota is higher than production's. */
    private static final Map<String, String> GATEWAY_SETTINGS = Map.of("TASKFLOW_RATELIMIT_SIGNIN_QUOTA", "60");

    private final LocalStack stack;

    private MeasuredSystem(LocalStack stack) {
        this.stack = stack;
    }

    /** Starts an empty one; what an earlier run left is removed. The services have to be built. */
    public static MeasuredSystem start(Checkout checkout, JvmProfile memory, Progress progress) {
        StackOptions options = new StackOptions(1, GATEWAY_SETTINGS, Map.of(), memory);
        LocalStack stack = LocalStack.fresh(checkout, "benchmark", Ports.random(), options, progress);
        MeasuredSystem system = new MeasuredSystem(stack);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::stop, "stop-the-measured-system"));
        stack.start();
        return system;
    }

    /** Where requests go. */
    public String gateway() {
        return "http://" + Site.LOOPBACK + ":" + stack.site().port(Port.GATEWAY);
    }

    /** Where browsers go, and are led back to after their login. */
    public String page() {
        return stack.addresses().gateway();
    }

    /** Folder, ports and downloads. */
    public Site site() {
        return stack.site();
    }

    /** For what the benchmark writes beside the data. */
    public Path folder() {
        return stack.site().data("benchmark");
    }

    /** AMQP as administrator. */
    public String amqp() {
        return stack.addresses().amqp();
    }

    /** The databases. */
    public DatabaseAccess databases() {
        return new DatabaseAccess(stack.postgres());
    }

    /** The broker. */
    public Broker broker() {
        return stack.broker();
    }

    /** Who issues tokens. */
    public KeycloakServer keycloak() {
        return stack.keycloak();
    }

    /** The commits and messages of all services. */
    public Counters counters() {
        return new Counters(databases(), broker());
    }

    /** CPU and memory of the running services, PostgreSQL, RabbitMQ and Redis. */
    public ProcessMeter meter() {
        Map<String, Long> leaders = new LinkedHashMap<>();
        for (PartControl control : stack.controls().reversed()) {
            String name = control.part().name();
            if (control.part() instanceof Service || MEASURED_BESIDE_SERVICES.contains(name)) {
                control.process().ifPresent(process -> leaders.put(name, process.pid()));
            }
        }
        return new ProcessMeter(leaders);
    }

    /** The process of a part. */
    public long pid(String part) {
        return stack.control(part)
                .process()
                .orElseThrow(() -> new StackException(part + " does not run."))
                .pid();
    }

    /** Stops the consumers and removes their queues, so that nothing is kept for them. */
    public void withoutConsumers() {
        CONSUMERS.forEach(name -> stack.control(name).stop());
        new Queues(broker())
                .names().stream()
                        .filter(queue -> CONSUMERS.stream().anyMatch(name -> queue.startsWith(name + ".")))
                        .forEach(queue -> broker().management().require("DELETE", Queues.PATH + "/" + queue, null));
    }

    @Override
    public void close() {
        stack.stop();
        stack.wipe();
    }
}
