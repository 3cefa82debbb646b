package io.taskflow.task.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.task.testing.Bus;
import io.taskflow.task.testing.Caller;
import io.taskflow.task.testing.Caller.Reply;
import io.taskflow.task.testing.People;
import io.taskflow.task.testing.TaskServiceTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every operation by everybody: {@code rights.csv} has a line for each, with the answer for each role. An admin of the system is a
 * stranger to projects; what an integration may, CommandsTest tells.
 */
@TaskServiceTest
class RightsTest {
    private static final String TABLE = "/rights.csv";
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private final People people;
    private final Bus bus;
    private final Caller owner;

    @Autowired
    RightsTest(People people, Bus bus) {
        this.people = people;
        this.bus = bus;
        this.owner = people.regular("owner");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = TABLE, delimiter = '|', quoteCharacter = '\'', numLinesToSkip = 1)
    void are_as_the_table_says(
            String method,
            String path,
            @Nullable String body,
            int anonymous,
            int stranger,
            int viewer,
            int editor,
            int own) {
        expect(anonymous, people.nobody(), "", method, path, body);
        expect(stranger, people.regular("stranger"), "", method, path, body);
        expect(stranger, people.admin(), "", method, path, body);
        expect(viewer, people.regular("viewer"), "VIEWER", method, path, body);
        expect(editor, people.regular("editor"), "EDITOR", method, path, body);
        expect(own, people.regular("second"), "OWNER", method, path, body);
    }

    private void expect(int status, Caller caller, String role, String method, String path, @Nullable String body) {
        Scene scene = new Scene(owner, people.regular("guest"));
        if (!role.isEmpty()) {
            scene.invite(caller, role);
        }
        if (method.equals("DELETE") && path.contains("/relations/")) {
            scene.relate();
        }
        String whole = scene.path(path, bus);
        Map<String, String> before = status >= 400 ? scene.state() : Map.of();

        Reply reply = send(caller, method, whole, body == null ? null : scene.body(body, caller, role));

        assertThat(reply.status()).as(caller.username() + ": " + reply.text()).isEqualTo(status);
        if (status >= 400) {
            assertThat(scene.state()).isEqualTo(before);
        }
        if (role.isEmpty()) {
            assertThat(reply.text()).doesNotContain("Secret");
        }
    }

    private static Reply send(Caller caller, String method, String path, @Nullable String body) {
        return switch (method) {
            case "GET" -> caller.get(path);
            case "POST" -> caller.post(path, body);
            case "PUT" -> caller.put(path, body);
            case "PATCH" -> caller.patch(path, body);
            default -> caller.delete(path);
        };
    }

    @Test
    void stand_in_the_table_for_every_operation() throws IOException {
        Set<String> described = new TreeSet<>();
        people.nobody()
                .get("/v3/api-docs")
                .json()
                .path("paths")
                .properties()
                .forEach(path -> METHODS.stream()
                        .filter(method -> path.getValue().has(method.toLowerCase(Locale.ROOT)))
                        .forEach(method -> described.add(method + " " + shape(path.getKey()))));

        assertThat(listed()).isEqualTo(described);
    }

    private static Set<String> listed() throws IOException {
        try (InputStream table = Objects.requireNonNull(RightsTest.class.getResourceAsStream(TABLE))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\\|"))
                    .map(cells -> cells[0].strip() + " " + shape(cells[1].strip()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** The path with one sign for each of its variables. */
    private static String shape(String path) {
        return path.replaceAll("\\?.*", "").replaceAll("\\{[^}]*}|BLOCKS", "*");
    }
}
