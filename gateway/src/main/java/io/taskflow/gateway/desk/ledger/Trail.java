package io.taskflow.gateway.desk.ledger;

import io.taskflow.contracts.ledger.LedgerEntry;
import io.taskflow.contracts.ledger.LedgerStage;
import io.taskflow.gateway.desk.ledger.EventTrail.Consumer;
import io.taskflow.gateway.desk.ledger.EventTrail.Effect;
import io.taskflow.gateway.desk.ledger.EventTrail.Failure;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes one answer of an event's entries, which come in any order and may come twice. */
final class Trail {

    private static final String SOURCES = "/taskflow/";

    private final List<LedgerEntry> entries;

    /** Of these entries those count that name no source or the event's own: ids are unique to a source alone. */
    Trail(Set<LedgerEntry> told) {
        List<LedgerEntry> inTime =
                told.stream().sorted(Comparator.comparing(LedgerEntry::at)).toList();
        String source = sourceOf(inTime);
        this.entries = inTime.stream()
                .filter(entry -> source == null || entry.source() == null || source.equals(entry.source()))
                .toList();
    }

    /** The CloudEvents {@code source} of a service's events. */
    static String source(String service) {
        return SOURCES + service;
    }

    private static @Nullable String sourceOf(List<LedgerEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.stage() == LedgerStage.STORED)
                .findFirst()
                .or(() -> entries.stream().filter(Trail::knowsTheEvent).findFirst())
                .map(LedgerEntry::source)
                .orElse(null);
    }

    /** What an event is, its source says; only of a command from elsewhere there is but the consumer's word. */
    private static boolean knowsTheEvent(LedgerEntry entry) {
        String source = entry.source();
        return source != null && (!source.startsWith(SOURCES) || source.equals(source(entry.service())));
    }

    EventTrail of(EventId id, @Nullable Instant readUpTo, boolean complete) {
        return new EventTrail(
                id.value(),
                first(LedgerEntry::type),
                first(LedgerEntry::subject),
                first(LedgerEntry::source),
                first(LedgerStage.STORED),
                first(LedgerStage.PUBLISHED),
                first(LedgerStage.CONFIRMED),
                consumers(),
                effects(),
                readUpTo,
                complete);
    }

    private @Nullable String first(Function<LedgerEntry, @Nullable String> field) {
        for (LedgerEntry entry : entries) {
            String value = knowsTheEvent(entry) ? field.apply(entry) : null;
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private @Nullable Instant first(LedgerStage stage) {
        return in(stage).map(LedgerEntry::at).findFirst().orElse(null);
    }

    private Stream<LedgerEntry> in(LedgerStage... stages) {
        return entries.stream().filter(entry -> List.of(stages).contains(entry.stage()));
    }

    private List<Consumer> consumers() {
        return in(LedgerStage.HANDLED, LedgerStage.FAILED, LedgerStage.DEAD)
                .map(LedgerEntry::consumer)
                .filter(Objects::nonNull)
                .distinct()
                .map(queue -> consumer(
                        queue,
                        entries.stream()
                                .filter(entry -> queue.equals(entry.consumer()))
                                .filter(entry -> entry.stage() != LedgerStage.EFFECT)
                                .toList()))
                .toList();
    }

    private static Consumer consumer(String queue, List<LedgerEntry> told) {
        LedgerEntry handled = told.stream()
                .filter(entry -> entry.stage() == LedgerStage.HANDLED)
                .findFirst()
                .orElse(null);
        List<Failure> failures = told.stream()
                .filter(entry -> entry.stage() != LedgerStage.HANDLED)
                .map(entry ->
                        new Failure(entry.at(), entry.attempt(), entry.stage() == LedgerStage.DEAD, entry.detail()))
                .toList();
        return new Consumer(
                queue,
                told.getFirst().service(),
                (handled == null ? told.getLast() : handled).stage().name(),
                handled == null ? null : handled.at(),
                attempts(told, failures.size() + (handled == null ? 0 : 1)),
                failures);
    }

    private static int attempts(List<LedgerEntry> told, int atLeast) {
        int most = atLeast;
        for (LedgerEntry entry : told) {
            Integer attempt = entry.attempt();
            most = attempt == null ? most : Math.max(most, attempt);
        }
        return most;
    }

    private List<Effect> effects() {
        return in(LedgerStage.EFFECT)
                .map(entry -> new Effect(entry.effectKind(), entry.effectId(), entry.service(), entry.at()))
                .toList();
    }
}
