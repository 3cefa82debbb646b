package io.taskflow.local.build;

import io.taskflow.local.Checkout;
import io.taskflow.local.Progress;
import io.taskflow.local.StackException;
import io.taskflow.local.process.Folders;
import io.taskflow.local.process.Shell;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Builds each service whose sources differ from those of its last build. */
public record ServiceBuild(Checkout checkout) {

    private static final List<String> SERVICES = List.of(
            "gateway",
            "auth-service",
            "task-service",
            "suggestion-service",
            "notification-service",
            "operations-service");
    private static final List<String> SOURCES = List.of("pom.xml", "contracts", "messaging", "service-defaults");

    /** Builds the services that changed since their last build. */
    public void run(Progress progress) {
        run(SERVICES, progress);
    }

    /** Builds those of these services that changed since their last build, with the modules that they use. */
    public void run(List<String> services, Progress progress) {
        Map<String, String> changed = changed(services);
        if (changed.isEmpty()) {
            progress.say("build", "nothing changed");
            return;
        }
        progress.say("build", "building " + String.join(", ", changed.keySet()));
        long begin = System.nanoTime();
        maven(String.join(",", changed.keySet()));
        changed.forEach((service, fingerprint) -> Folders.write(note(service), fingerprint));
        progress.say("build", String.format(Locale.ROOT, "done after %.1f s", (System.nanoTime() - begin) / 1e9));
    }

    /** Those to be built, each with the fingerprint that it will have. */
    private Map<String, String> changed(List<String> services) {
        Map<String, String> changed = new LinkedHashMap<>();
        for (String service : services) {
            String fingerprint = Fingerprint.of(checkout.root(), SOURCES, List.of(service));
            Path note = note(service);
            if (!built(service) || !Files.exists(note) || !Folders.read(note).equals(fingerprint)) {
                changed.put(service, fingerprint);
            }
        }
        return changed;
    }

    private Path note(String service) {
        return checkout.state().resolve("build").resolve(service);
    }

    private void maven(String services) {
        List<String> command = List.of(
                checkout.mvnw().toString(),
                "-q",
                "-T2",
                "-pl",
                services,
                "-am",
                "package",
                "-DskipTests",
                "-Dchecks=off",
                "-Dspotless.check.skip",
                "-Denforcer.skip",
                "-Djacoco.skip");
        Map<String, String> environment = Map.of("JAVA_HOME", System.getProperty("java.home"));
        Shell.Result result = Shell.run(command, checkout.root(), environment, InputStream.nullInputStream());
        Path log = checkout.state().resolve("logs/build.log");
        Folders.write(log, result.output());
        if (!result.ok()) {
            String firstError = result.output()
                    .lines()
                    .filter(line -> line.startsWith("[ERROR]"))
                    .findFirst()
                    .orElse(result.lastWords());
            throw new StackException("The build failed: " + firstError + " (all of it: " + log + ")");
        }
    }

    private boolean built(String service) {
        return Files.exists(checkout.jar(service));
    }
}
