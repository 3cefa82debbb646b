package io.taskflow.local.part;

import io.taskflow.local.Progress;
import io.taskflow.local.StackException;
import io.taskflow.local.http.JsonApi;
import io.taskflow.local.process.Launch;
import io.taskflow.local.site.Port;
import io.taskflow.local.site.Site;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One of our own services, run from its executable jar.
 *
 * @param site the stack
 * @param name its folder in the checkout
 * @param port where it listens
 * @param heapMiB its largest heap
 * @param jar the executable jar
 * @param settings its environment beyond what all services have
 */
public record Service(Site site, String name, Port port, int heapMiB, Path jar, Map<String, String> settings)
        implements Part {

    private static final List<String> LEAN_JVM = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders",
            "-Xss512k",
            "-Xshare:auto",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    /** What could reach a service from the terminal and make this stack differ from the next one. */
    private static final List<String> NOT_INHERITED =
            List.of("TASKFLOW_", "SPRING_", "SERVER_", "MANAGEMENT_", "LOGGING_", "JAVA_TOOL_OPTIONS");

    @Override
    public List<Port> ports() {
        return List.of(port);
    }

    @Override
    public void prepare(Progress progress) {
        if (!Files.exists(jar)) {
            throw new StackException(name + " was not built: " + jar + " is missing.");
        }
    }

    @Override
    public Launch launch() {
        List<String> command = new ArrayList<>();
        command.add(site.javaHome().resolve("bin/java").toString());
        command.addAll(LEAN_JVM);
        command.addAll(List.of("-Xmx" + heapMiB + "m", "-jar", jar.toString()));
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("SERVER_ADDRESS", Site.LOOPBACK);
        environment.put("SERVER_PORT", Integer.toString(site.port(port)));
        return new Launch(command, environment, NOT_INHERITED, site.data(name));
    }

    @Override
    public boolean ready() {
        return JsonApi.at("http://" + Site.LOOPBACK + ":" + site.port(port)).answers("/actuator/health/readiness");
    }
}
