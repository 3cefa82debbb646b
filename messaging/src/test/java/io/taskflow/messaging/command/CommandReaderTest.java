package io.taskflow.messaging.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.taskflow.contracts.command.CommandTypes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What rules let through and no type can hold is refused by its place, without a word on what is within. */
class CommandReaderTest implements CommandDesk {

    private final CommandReader reader = new CommandReader();

    @ParameterizedTest
    @CsvSource({
        "'\"title\": \"x\", \"dueAt\": \"2016-12-31T25:59:60Z\"', /data/dueAt",
        "'\"title\": \"x\", \"labels\": [\"a\", {}]', /data/labels/1",
        "'\"title\": \"x\", \"projectId\": \"WEB\"', /data/projectId",
    })
    void whatNoTypeCanHoldIsRefusedByItsPlace(String data, String pointer) {
        JsonNode document = reader.document("""
                {"specversion": "1.0", "id": "0197a1bf-11aa-7c55-8d11-6b7c8d9e0f1a", "source": "/crm",
                 "type": "io.taskflow.task.create.v1", "data": {%s}}""".formatted(data).getBytes(StandardCharsets.UTF_8));
        var commands = CommandSubscription.to("commands", this).on(CommandTypes.TASK_CREATE, command -> {});

        var refusal = catchThrowableOfType(
                CommandRefusedException.class, () -> reader.prepare(document, "crm", "task.create", commands));

        assertThat(refusal.violations()).containsExactly(new Violation(pointer, "cannot be read"));
        assertThat(refusal.getMessage()).doesNotContain("java");
    }

    @ParameterizedTest
    @CsvSource({"{, it is not JSON", "{} {}, something follows the end of the document", "{\"a\": DEEP}, it is not JSON"
    })
    void whatIsNoDocumentIsRefusedInWordsOfJson(String body, String reason) {
        byte[] bytes = body.replace("DEEP", "[".repeat(600)).getBytes(StandardCharsets.UTF_8);

        var refusal = catchThrowableOfType(CommandRefusedException.class, () -> reader.document(bytes));

        assertThat(refusal.kind()).isEqualTo("malformed-request");
        assertThat(refusal.getMessage())
                .startsWith("The body cannot be read")
                .endsWith(": " + reason + ".")
                .doesNotContain("tools.", "Jackson", "Feature", "Constraints", "Token");
    }

    @Override
    public List<Violation> violations(String type, JsonNode document) {
        return List.of();
    }

    @Override
    public void refused(RefusedCommand command) {
        throw new IllegalStateException("Nobody asked for an answer");
    }
}
