package io.taskflow.local.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.local.process.Launch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheTrainingTest {

    @TempDir
    Path folder = Path.of(".");

    private final List<String> said = new ArrayList<>();

    @Test
    void aTrainingThatWritesItsCacheIsNotRepeated() {
        train("echo trained >> \"$1\"");
        train("echo again >> \"$1\"");
        assertThat(folder.resolve("app.aot")).hasContent("trained");
        assertThat(said).containsExactly("task-service: AOT cache made: the next start is quicker");
    }

    @Test
    void aTrainingThatFailsSaysSoAndLeavesTheProgramWithoutACache() {
        train("echo 'no database'; exit 1");
        Path jar = folder.resolve("app.jar");
        assertThat(new ExtractedProgram(jar, Path.of("/jdk")).command(List.of("-Xa"), List.of("-Xa", "-Xmx1m")))
                .containsExactly("/jdk/bin/java", "-Xa", "-Xmx1m", "-jar", jar.toString());
        assertThat(said)
                .singleElement()
                .asString()
                .contains("no AOT cache, it starts without")
                .contains("log");
        assertThat(folder.resolve("log")).hasContent("no database");
    }

    @Test
    void aCacheIsUsedWithTheFlagsThatItWasMadeWithAlone() {
        ExtractedProgram program = new ExtractedProgram(folder.resolve("app.jar"), Path.of("/jdk"));
        Path cache = program.cache(List.of("-Xa"));
        new CacheTraining("task-service", cache, folder.resolve("log"))
                .run(draft -> shell("echo trained > \"$1\"", draft), this::say);
        assertThat(program.command(List.of("-Xa"), List.of("-Xa"))).contains("-XX:AOTCache=" + cache);
        assertThat(program.command(List.of("-Xb"), List.of("-Xb"))).noneMatch(word -> word.contains("AOTCache"));
    }

    private void train(String script) {
        new CacheTraining("task-service", folder.resolve("app.aot"), folder.resolve("log"))
                .run(draft -> shell(script, draft), this::say);
    }

    private Launch shell(String script, Path draft) {
        return new Launch(List.of("sh", "-c", script, "sh", draft.toString()), Map.of(), List.of(), folder);
    }

    private void say(String part, String what) {
        said.add(part + ": " + what);
    }
}
