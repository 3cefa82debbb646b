package io.taskflow.testing.server;

import io.taskflow.local.Checkout;
import io.taskflow.local.process.Folders;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * {@code docker-compose.yml}, with its anchors resolved.
 *
 * @param services each container's settings by its name
 */
record ComposeFile(Map<String, Map<String, Object>> services) {

    /** The one of this checkout. */
    static ComposeFile find() {
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        Map<String, Map<String, Map<String, Object>>> file =
                yaml.load(Folders.read(Checkout.find().root().resolve("docker-compose.yml")));
        return new ComposeFile(Objects.requireNonNull(file.get("services")));
    }

    /** What a container runs from: tests take the same, so that one version of everything is tried and run. */
    String image(String service) {
        return Objects.requireNonNull(services.get(service), service)
                .getOrDefault("image", "")
                .toString();
    }
}
