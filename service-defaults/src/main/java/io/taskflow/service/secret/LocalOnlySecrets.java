package io.taskflow.service.secret;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;

/**
 * Refuses to start with one of the repository's own secrets, which contain {@code local-only-}, wherever it was set, unless
 * {@code TASKFLOW_PUBLIC_URL} says that the system is meant for this machine alone.
 */
public final class LocalOnlySecrets implements EnvironmentPostProcessor {

    private static final String MARK = "local-only-";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String publicUrl = environment.getProperty("TASKFLOW_PUBLIC_URL", "");
        if (isThisMachine(publicUrl)) {
            return;
        }
        List<String> published = environment.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .map(EnumerablePropertySource.class::cast)
                .flatMap(LocalOnlySecrets::published)
                .distinct()
                .sorted()
                .toList();
        if (!published.isEmpty()) {
            throw new IllegalStateException(String.join(", ", published)
                    + " still holds a secret that is published with the source. Set it to one of your own; only where TASKFLOW_PUBLIC_URL, now \""
                    + publicUrl + "\", is an address of this machine, such as http://localhost:8080, will it do.");
        }
    }

    private static boolean isThisMachine(String publicUrl) {
        try {
            String host = URI.create(publicUrl).getHost();
            return host != null && THIS_MACHINE.contains(host);
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static Stream<String> published(EnumerablePropertySource<?> source) {
        return Arrays.stream(source.getPropertyNames()).filter(name -> isPublished(source.getProperty(name)));
    }

    private static boolean isPublished(@Nullable Object value) {
        return value != null && value.toString().contains(MARK);
    }
}
