package io.taskflow.messaging.command.schema;

import com.github.f4b6a3.uuid.UuidCreator;
import io.taskflow.contracts.command.CommandRejected;
import io.taskflow.contracts.command.InvalidValue;
import io.taskflow.contracts.command.Problem;
import io.taskflow.contracts.command.RejectedCommand;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.messaging.command.CommandDesk;
import io.taskflow.messaging.command.CommandRefusedException;
import io.taskflow.messaging.command.RefusedCommand;
import io.taskflow.messaging.command.Violation;
import io.taskflow.messaging.outbox.Fact;
import io.taskflow.messaging.outbox.Outbox;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Holds commands against their published schemas, and tells a refusal as {@code command.rejected}. */
public final class ContractDesk implements CommandDesk {

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_DETAIL = 500;
    private static final long ONLY_VERSION = 1;

    private final CommandSchemas schemas = new CommandSchemas();
    private final Outbox outbox;
    private final UnaryOperator<String> titles;

    /** @param titles the title of a kind of problem, for example of {@code not-found} */
    public ContractDesk(Outbox outbox, UnaryOperator<String> titles) {
        this.outbox = outbox;
        this.titles = titles;
    }

    @Override
    public List<Violation> violations(String type, JsonNode document) {
        return schemas.violations(type, document);
    }

    /** What one sender hears keeps its order. */
    @Override
    public void refused(RefusedCommand refused) {
        RejectedCommand command = named(refused);
        UUID sender = UUID.nameUUIDFromBytes(String.valueOf(refused.sender()).getBytes(StandardCharsets.UTF_8));
        outbox.append(new Fact<>(
                EventTypes.COMMAND_REJECTED,
                subject(command.id()),
                sender,
                ONLY_VERSION,
                null,
                command.id(),
                new CommandRejected(command, problem(refused.refusal()))));
    }

    private Problem problem(CommandRefusedException refusal) {
        return new Problem(
                "/problems/" + refusal.kind(),
                titles.apply(refusal.kind()),
                refusal.status(),
                PlainText.of(String.valueOf(refusal.getMessage()), LONGEST_DETAIL),
                refusal.violations().stream()
                        .map(violation -> new InvalidValue(violation.pointer(), violation.message()))
                        .toList());
    }

    private static RejectedCommand named(RefusedCommand refused) {
        JsonNode document = refused.document();
        return new RejectedCommand(
                text(document, "id"), text(document, "source"), text(document, "type"), refused.sender());
    }

    private static @Nullable String text(@Nullable JsonNode document, String attribute) {
        String text =
                document == null ? "" : document.path(attribute).asStringOpt().orElse("");
        return text.isEmpty() ? null : PlainText.of(text, LONGEST_NAME);
    }

    /** The command, where it has an id that could name one. */
    private static UUID subject(@Nullable String commandId) {
        try {
            return commandId == null ? UuidCreator.getTimeOrderedEpoch() : UUID.fromString(commandId);
        } catch (IllegalArgumentException e) {
            return UuidCreator.getTimeOrderedEpoch();
        }
    }
}
