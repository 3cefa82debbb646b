package io.taskflow.operations.event;

import static java.util.stream.Collectors.groupingBy;

import io.taskflow.contracts.ledger.ServiceLedger;
import io.taskflow.contracts.ledger.ServiceLedger.Handled;
import io.taskflow.operations.deadletter.DeadLetter;
import io.taskflow.operations.event.EventTrail.Consumer;
import io.taskflow.operations.event.EventTrail.Effect;
import io.taskflow.operations.event.EventTrail.Failure;
import io.taskflow.operations.event.EventTrail.Waiting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes one answer of what the services say and of the dead letters. Ids are unique to a source alone: what is of another counts for nothing. */
final class Trail {

    private static final String SOURCES = "/taskflow/";

    private final EventId id;
    private final Answers answers;
    private final List<DeadLetter> dead;
    private final @Nullable String source;

    Trail(EventId id, Answers answers, List<DeadLetter> dead) {
        this.id = id;
        this.answers = answers;
        List<DeadLetter> believed = dead.stream().filter(Trail::isBelieved).toList();
        this.source = mostTrusted(believed);
        this.dead = believed.stream()
                .filter(letter -> source == null || source.equals(sourceOf(letter)))
                .toList();
    }

    /** Whether anybody knows the event. */
    boolean isKnown() {
        return answers.isKnown() || !dead.isEmpty();
    }

    EventTrail asOf(Instant asked) {
        ServiceLedger.Waiting outbox = waiting();
        return new EventTrail(
                id.value(),
                outbox != null ? outbox.type() : first(DeadLetter::type),
                outbox != null ? outbox.subject() : first(DeadLetter::subject),
                source,
                outbox != null ? outbox.storedAt() : timeOfOwn(),
                null,
                null,
                consumers(),
                effects(),
                asked,
                answers.unavailable().isEmpty(),
                answers.unavailable(),
                outbox == null ? null : new Waiting(waitsAt(), outbox.attempts(), outbox.lastError()));
    }

    /** Our own services' ids are made when the event is stored; a stranger's id may say anything. */
    private @Nullable Instant timeOfOwn() {
        return source != null && source.startsWith(SOURCES) ? id.time() : null;
    }

    private ServiceLedger.@Nullable Waiting waiting() {
        return answers.ledgers().values().stream()
                .map(ServiceLedger::waiting)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private String waitsAt() {
        return answers.ledgers().entrySet().stream()
                .filter(each -> each.getValue().waiting() != null)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** Our own services before strangers, and who has it in its outbox before all. */
    private @Nullable String mostTrusted(List<DeadLetter> letters) {
        if (waiting() != null) {
            return SOURCES + waitsAt();
        }
        List<String> told = Stream.concat(
                        answers.ledgers().values().stream()
                                .flatMap(ledger -> ledger.handled().stream())
                                .map(Trail::sourceOf),
                        letters.stream().map(Trail::sourceOf).filter(Objects::nonNull))
                .toList();
        return told.stream()
                .filter(each -> each.startsWith(SOURCES))
                .findFirst()
                .orElse(told.isEmpty() ? null : told.getFirst());
    }

    /** A command is known under its sender and its source. */
    private static String sourceOf(Handled handled) {
        return handled.source().substring(handled.source().indexOf(' ') + 1);
    }

    /** What a service sent is of that service, whatever the message says. */
    private static @Nullable String sourceOf(DeadLetter letter) {
        String sender = letter.sender();
        return sender != null && sender.endsWith("-service") ? SOURCES + sender : letter.source();
    }

    /** No stranger speaks for a service of ours. */
    private static boolean isBelieved(DeadLetter letter) {
        String source = letter.source();
        return source == null || !source.startsWith(SOURCES) || source.equals(SOURCES + letter.sender());
    }

    private @Nullable String first(java.util.function.Function<DeadLetter, @Nullable String> field) {
        for (DeadLetter letter : dead) {
            String value = field.apply(letter);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private List<Consumer> consumers() {
        Map<String, List<DeadLetter>> failed = dead.stream()
                .collect(groupingBy(DeadLetter::queue, LinkedHashMap::new, java.util.stream.Collectors.toList()));
        List<Consumer> all = new ArrayList<>();
        answers.ledgers()
                .forEach((service, ledger) -> ledger.handled().stream()
                        .filter(handled -> handled.consumer().startsWith(service + ".")
                                && !handled.consumer().contains("#")
                                && sourceOf(handled).equals(source))
                        .forEach(handled -> {
                            List<DeadLetter> letters = failed.remove(handled.consumer());
                            all.add(consumer(handled.consumer(), handled.at(), letters == null ? List.of() : letters));
                        }));
        failed.forEach((queue, letters) -> all.add(consumer(queue, null, letters)));
        return all;
    }

    private static Consumer consumer(String queue, @Nullable Instant handledAt, List<DeadLetter> letters) {
        List<Failure> failures = letters.stream()
                .map(letter -> new Failure(letter.lastFailure(), letter.attempts(), true, letter.reason()))
                .toList();
        int attempts = letters.stream().mapToInt(DeadLetter::attempts).sum() + (handledAt == null ? 0 : 1);
        return new Consumer(
                queue,
                queue.substring(0, queue.indexOf('.')),
                handledAt == null ? "DEAD" : "HANDLED",
                handledAt,
                attempts,
                failures);
    }

    private List<Effect> effects() {
        List<Effect> all = new ArrayList<>();
        answers.ledgers()
                .forEach((service, ledger) -> ledger.effects()
                        .forEach(effect ->
                                all.add(new Effect(effect.kind(), effect.id().toString(), service, effect.at()))));
        return all;
    }
}
