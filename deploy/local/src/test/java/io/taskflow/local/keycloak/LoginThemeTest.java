package io.taskflow.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.local.Checkout;
import io.taskflow.local.process.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoginThemeTest {

    @TempDir
    Path home;

    @Test
    void everyFileOfTheThemeGoesToWhereKeycloakLooks() throws IOException {
        LoginTheme.writeInto(home.resolve("themes"));

        assertThat(files(home.resolve("themes")))
                .containsExactlyElementsOf(files(Checkout.find().root().resolve("deploy/keycloak/themes")));
    }

    @Test
    void theDistributionsThemesThatEarlierVersionsLinkedToAreLeftAlone() throws IOException {
        Path distribution = Files.createDirectory(home.resolve("distribution"));
        Folders.link(home.resolve("themes"), distribution);

        LoginTheme.writeInto(home.resolve("themes"));

        assertThat(files(distribution)).isEmpty();
        assertThat(home.resolve("themes/taskflow/login/theme.properties")).exists();
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
