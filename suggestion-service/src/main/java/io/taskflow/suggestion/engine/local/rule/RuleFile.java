package io.taskflow.suggestion.engine.local.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** Reads the engine's rules from a YAML file that people can read too. A fault in it fails the start. */
public final class RuleFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RuleFile() {}

    /** The resource {@code engine/local/<name>} as a {@code type}. */
    public static <T> T read(String name, Class<T> type) {
        try (InputStream file = RuleFile.class.getResourceAsStream("/engine/local/" + name)) {
            if (file == null) {
                throw new IllegalStateException("engine/local/" + name + " is missing from the jar");
            }
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return JSON.convertValue(tree, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
