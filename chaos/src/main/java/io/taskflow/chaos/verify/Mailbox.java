package io.taskflow.chaos.verify;

import io.taskflow.chaos.observe.Databases;
import io.taskflow.local.StackException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The e-mails as the mail catcher wrote them to its folder, recognised by their {@code Message-ID}. */
public record Mailbox(Path folder) {

    private static final String MESSAGE_ID = "message-id: <";

    /** Each e-mail that is noted as sent lies there; some may lie there twice, see {@link #duplicates}. */
    public PromiseResult result(Databases databases) {
        Map<String, Long> received = received();
        List<String> sent = databases.list(
                "notification_service", "SELECT id FROM email WHERE state = 'SENT'", row -> row.getString(1));
        List<String> broken = new ArrayList<>();
        sent.stream()
                .filter(id -> !received.containsKey(id))
                .forEach(id -> broken.add("e-mail " + id + " is noted as sent and was not received"));
        return new PromiseResult("each e-mail was received", sent.size(), broken);
    }

    /**
     * E-mails received again. SMTP has no transactions: a sender that dies between the server's 250 and its own note sends the same
     * {@code Message-ID} once more.
     */
    public long duplicates() {
        return received().values().stream().mapToLong(count -> count - 1).sum();
    }

    private Map<String, Long> received() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .map(Mailbox::messageId)
                    .flatMap(Optional::stream)
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        } catch (IOException cannot) {
            throw new StackException("Cannot look into " + folder, cannot);
        }
    }

    /** The row's id in it; empty for a file whose writer was killed before it came to that. */
    private static Optional<String> messageId(Path file) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.toLowerCase(Locale.ROOT).startsWith(MESSAGE_ID))
                    .map(line -> line.substring(MESSAGE_ID.length()).replaceAll("@.*", ""))
                    .findFirst();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
