package io.taskflow.service.secret;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Refuses to start with one of the repository's own secrets, which begin with {@code local-only-}, where
 * {@code TASKFLOW_PUBLIC_URL} says that the system is meant for more than this machine.
 */
public final class LocalOnlySecrets implements EnvironmentPostProcessor {

    private static final String PREFIX = "local-only-";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String publicUrl = environment.getProperty("TASKFLOW_PUBLIC_URL", "http://localhost");
        if (THIS_MACHINE.contains(
                Objects.requireNonNullElse(URI.create(publicUrl).getHost(), ""))) {
            return;
        }
        List<String> known = environment.getSystemEnvironment().entrySet().stream()
                .filter(entry -> String.valueOf(entry.getValue()).startsWith(PREFIX))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (!known.isEmpty()) {
            throw new IllegalStateException("TASKFLOW_PUBLIC_URL is " + publicUrl + ", but " + String.join(", ", known)
                    + " still holds a secret that is published with the source. Set it to one of your own.");
        }
    }
}
