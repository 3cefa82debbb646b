package io.taskflow.suggestion.quickadd.date.grammar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** A language's file {@code quickadd/<language>.yml}, whose head explains it. A fault in it fails the start. */
record GrammarFile(
        Map<String, String> macros, Map<String, TermEntry> terms, List<RuleEntry> rules, Map<String, String> joins) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Words by their value, compounds of tens and units of them, digits, and the terms whose words it takes too. */
    record TermEntry(
            @Nullable String digits,
            @Nullable Map<String, List<String>> words,
            @Nullable Map<String, List<String>> tens,
            @Nullable String compound,
            @Nullable String suffix,
            @Nullable List<String> of) {}

    /** A template, and the name of the rule that knows what it means. */
    record RuleEntry(
            String rule,
            String is,
            @Nullable Boolean weak,
            @Nullable Boolean bare,
            @Nullable Boolean bound) {}

    static GrammarFile read(String language) {
        try (InputStream file = GrammarFile.class.getResourceAsStream("/quickadd/" + language + ".yml")) {
            if (file == null) {
                throw new IllegalStateException("quickadd/" + language + ".yml is missing from the jar");
            }
            return JSON.convertValue(new Yaml(new SafeConstructor(new LoaderOptions())).load(file), GrammarFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
