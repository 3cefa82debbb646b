package io.taskflow.task.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.task.testing.Bus;
import io.taskflow.task.testing.Caller;
import io.taskflow.task.testing.Caller.Reply;
import io.taskflow.task.testing.People;
import io.taskflow.task.testing.TaskServiceTest;
import io.taskflow.testing.api.Table;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every operation by everybody: {@code rights.csv} has a line for each, with the answer for each role. An admin of the system is a
 * stranger to projects; what an integration may, CommandsTest tells.
 */
@TaskServiceTest
class RightsTest {
    private static final String TABLE = "/rights.csv";
    private static final int STRANGER = 4;
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private final People people;
    private final Bus bus;
    private final Caller owner;
    private final LockedProject locked;

    @Autowired
    RightsTest(People people, Bus bus, JdbcClient jdbc, TransactionTemplate transaction) {
        this.locked = new LockedProject(jdbc, transaction);
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

    static Stream<Arguments> hidden() {
        return Table.read(TABLE).stream()
                .filter(row -> row.get(STRANGER).equals("404"))
                .map(row -> Arguments.of(row.get(0), row.get(1), row.get(2)));
    }

    /** Else how long an answer takes, or that it takes too long, would tell a stranger that there is something. */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("hidden")
    void of_a_stranger_wait_for_nobody(String method, String path, String body) {
        Caller caller = people.regular("stranger");
        Scene scene = new Scene(owner, people.regular("guest"));
        String whole = scene.path(path, bus);
        String sent = body.isEmpty() ? null : scene.body(body, caller, "");

        Reply reply = locked.around(scene.project(), () -> send(caller, method, whole, sent));

        assertThat(reply.status()).as(reply.text()).isEqualTo(404);
    }

    @Test
    void do_not_spare_an_owner_the_wait() {
        Scene scene = new Scene(owner, people.regular("guest"));
        String task = scene.path("/api/tasks/{task}", bus);

        Reply reply = locked.around(scene.project(), () -> owner.patch(task, "{\"title\":\"Changed\"}"));

        assertThat(reply.status()).as(reply.text()).isEqualTo(503);
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
