package io.taskflow.local.keycloak;

import io.taskflow.local.process.Folders;
import io.taskflow.local.site.Template;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** TaskFlow's look on Keycloak's pages, {@code deploy/keycloak/themes}. */
final class LoginTheme {

    private static final List<String> FILES = List.of(
            "taskflow/login/theme.properties",
            "taskflow/login/resources/css/taskflow.css",
            "taskflow/login/messages/messages_en.properties",
            "taskflow/login/messages/messages_de.properties");

    private LoginTheme() {}

    /** Puts it where Keycloak looks for themes; earlier versions had a link to the distribution's there. */
    static void writeInto(Path themes) {
        if (Files.isSymbolicLink(themes)) {
            Folders.remove(themes);
        }
        FILES.forEach(file -> Folders.write(
                themes.resolve(file), Template.of("keycloak/themes/" + file).text()));
    }
}
