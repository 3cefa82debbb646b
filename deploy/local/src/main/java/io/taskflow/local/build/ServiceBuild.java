package io.taskflow.local.build;

import io.taskflow.local.Checkout;
import io.taskflow.local.Progress;
import io.taskflow.local.StackException;
import io.taskflow.local.process.Folders;
import io.taskflow.local.process.Shell;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Builds the services if their sources differ from those of the last build. */
public record ServiceBuild(Checkout checkout) {

    private static final List<String> SERVICES = List.of(
            "gateway",
            "auth-service",
            "task-service",
            "suggestion-service",
            "notification-service",
            "operations-service");
    private static final List<String> SOURCES = List.of("pom.xml", "contracts", "messaging", "service-defaults");

    /** Builds, unless the programs are there and nothing changed since. */
    public void run(Progress progress) {
        String fingerprint = Fingerprint.of(checkout.root(), SOURCES, SERVICES);
        Path last = checkout.state().resolve("build/services");
        if (built() && Files.exists(last) && Folders.read(last).equals(fingerprint)) {
            progress.say("build", "nothing changed");
            return;
        }
        progress.say("build", "building the services");
        long begin = System.nanoTime();
        maven();
        Folders.write(last, fingerprint);
        progress.say("build", String.format(Locale.ROOT, "done after %.1f s", (System.nanoTime() - begin) / 1e9));
    }

    private void maven() {
        List<String> command = List.of(
                checkout.mvnw().toString(),
                "-q",
                "-T2",
                "-pl",
                String.join(",", SERVICES),
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

    private boolean built() {
        return SERVICES.stream()
                .allMatch(service -> Files.exists(
                        checkout.root().resolve(service).resolve("target/" + service + "-0.1.0-SNAPSHOT-app.jar")));
    }
}
