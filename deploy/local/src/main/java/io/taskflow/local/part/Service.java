package io.taskflow.local.part;

import io.taskflow.local.Progress;
import io.taskflow.local.StackException;
import io.taskflow.local.http.JsonApi;
import io.taskflow.local.process.Launch;
import io.taskflow.local.program.CacheTraining;
import io.taskflow.local.program.ExtractedJar;
import io.taskflow.local.program.ExtractedProgram;
import io.taskflow.local.site.Port;
import io.taskflow.local.site.Site;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One of our own services, run from its extracted jar, with an AOT cache where there is one.
 *
 * @param site the stack
 * @param name its folder in the checkout, with a number where several run
 * @param port where it listens
 * @param jvm its flags and its heap
 * @param jar what it runs from
 * @param settings its environment beyond what all services have
 */
public record Service(Site site, String name, Port port, Jvm jvm, ExtractedJar jar, Map<String, String> settings)
        implements Part {

    /** What could reach a service from the terminal and make this stack differ from the next one. */
    private static final List<String> NOT_INHERITED =
            List.of("TASKFLOW_", "SPRING_", "SERVER_", "MANAGEMENT_", "LOGGING_", "JAVA_TOOL_OPTIONS");

    @Override
    public List<Port> ports() {
        return List.of(port);
    }

    @Override
    public void prepare(Progress progress) {
        if (!Files.exists(jar.executable())) {
            throw new StackException(name + " was not built: " + jar.executable() + " is missing.");
        }
        if (!isTrained()) {
            progress.say(name, "no AOT cache yet: this start takes longer than later ones");
        }
    }

    @Override
    public Launch launch() {
        return launch(program().command(jvm.flags(), jvm.arguments()));
    }

    /** Whether its next start has an AOT cache. */
    public boolean isTrained() {
        return Files.exists(program().cache(jvm.flags()));
    }

    /** Makes the AOT cache of its next start; what it needs has to be up. */
    public void train(Progress progress) {
        ExtractedProgram program = program();
        new CacheTraining(name, program.cache(jvm.flags()), site.log(name + "-training"))
                .run(draft -> launch(program.training(jvm.arguments(), draft)), progress);
    }

    private ExtractedProgram program() {
        return jar.extract(site.javaHome());
    }

    private Launch launch(List<String> command) {
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
