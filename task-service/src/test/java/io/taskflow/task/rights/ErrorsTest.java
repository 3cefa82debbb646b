package io.taskflow.task.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.task.testing.Bus;
import io.taskflow.task.testing.Caller;
import io.taskflow.task.testing.People;
import io.taskflow.task.testing.TaskServiceTest;
import io.taskflow.testing.api.ApiDocument;
import io.taskflow.testing.api.Call;
import io.taskflow.testing.api.DocumentedErrors;
import io.taskflow.testing.api.DocumentedErrors.Documented;
import io.taskflow.testing.api.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every error that the document names is provoked: 401, 403 and most 404 in {@code rights.csv}, what follows from an operation's arguments by
 * spoiling the call that stands there, and the rest by the rows of {@code errors.csv}.
 */
@TaskServiceTest
class ErrorsTest {
    private static final List<List<String>> RIGHTS = Table.read("/rights.csv");
    private static final List<List<String>> ERRORS = Table.read("/errors.csv");
    private static final int ROLES = 3;

    private final People people;
    private final Bus bus;
    private final Caller owner;
    private final HeldKey held;
    private final DocumentedErrors errors;

    @Autowired
    ErrorsTest(@LocalServerPort int port, People people, Bus bus, JdbcClient jdbc, TransactionTemplate transaction) {
        this.people = people;
        this.bus = bus;
        this.owner = people.regular("owner");
        this.held = new HeldKey(jdbc, transaction);
        this.errors = new DocumentedErrors(
                ApiDocument.of("task-service", port), "task-service/src/test/resources/errors.csv (or rights.csv)");
    }

    @Test
    void that_are_documented_are_all_provoked() {
        assertThat(errors.unprovoked(this::stands, this::good, this::send)).isEmpty();
    }

    @Test
    void an_error_that_nobody_can_provoke_is_found() {
        assertThat(errors.unprovoked(
                        error -> error.status() != 409, error -> Call.of("GET", "/api/tasks", null), this::send))
                .isNotEmpty();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvFileSource(resources = "/errors.csv", delimiter = '|', quoteCharacter = '\'', numLinesToSkip = 1)
    void that_need_a_history_come_of_it(
            String method, String path, int status, @Nullable String before, @Nullable String body) {
        Scene scene = new Scene(owner, people.regular("guest"));
        String[] texts = scene.path(String.join("\n", text(before), path, text(body)), bus)
                .split("\n", -1);
        if (before != null) {
            String[] call = texts[0].split(" ", 3);
            assertThat(send(Call.of(call[0], call[1], call.length > 2 ? call[2] : null)))
                    .isBetween(200, 299);
        }

        assertThat(send(Call.of(method, texts[1], body == null ? null : texts[2])))
                .isEqualTo(status);
    }

    @Test
    void of_the_tables_are_documented() {
        assertThat(RIGHTS)
                .allSatisfy(row -> row.subList(ROLES, row.size())
                        .forEach(status -> assertDocumented(row, Integer.parseInt(status))));
        assertThat(ERRORS).allSatisfy(row -> assertDocumented(row, Integer.parseInt(row.get(2))));
    }

    private void assertDocumented(List<String> row, int status) {
        assertThat(status < 400 || errors.contains(operation(row), status))
                .as("%s: %d is answered, so document it", operation(row), status)
                .isTrue();
    }

    private boolean stands(Documented error) {
        String status = String.valueOf(error.status());
        return RIGHTS.stream()
                        .anyMatch(row -> operation(row).equals(error.operation())
                                && row.subList(ROLES, row.size()).contains(status))
                || ERRORS.stream()
                        .anyMatch(row -> operation(row).equals(error.operation())
                                && row.get(2).equals(status))
                || (error.status() == 409 && held.answer(good(error), this::send) == 409);
    }

    private static String operation(List<String> row) {
        return DocumentedErrors.shape(
                row.get(0) + " " + row.get(1).replace("BLOCKS", "{type}").replace("NONE-1", "{key}"));
    }

    private Call good(Documented error) {
        List<String> row = RIGHTS.stream()
                .filter(each -> operation(each).equals(error.operation()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Add a row for " + error.operation() + " to rights.csv"));
        Scene scene = new Scene(owner, people.regular("guest"));
        String body = row.get(2).isEmpty() ? null : scene.body(row.get(2), owner, "");
        return Call.of(row.get(0), scene.path(row.get(1), bus), body);
    }

    private static String text(@Nullable String cell) {
        return cell == null ? "" : cell;
    }

    private int send(Call call) {
        Caller caller = call.who() == Call.Who.NOBODY ? people.nobody() : owner;
        String[] headers = call.headers().entrySet().stream()
                .flatMap(header -> List.of(header.getKey(), header.getValue()).stream())
                .toArray(String[]::new);
        return caller.send(call.method(), call.path(), call.contentType(), call.body(), headers)
                .status();
    }
}
