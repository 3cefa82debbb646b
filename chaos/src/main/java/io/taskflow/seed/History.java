package io.taskflow.seed;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** What happened in a project during the last year: older tasks are mostly done, newer ones mostly open. */
final class History {
    private static final Duration YEAR = Duration.ofDays(365);
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private final SeededProject project;
    private final List<UUID> people;
    private final RandomGenerator random;
    private final Instant now;
    private final Instant begin;
    private final Duration between;
    private int told;
    private @Nullable UUID whole;

    /** @param count how many tasks there will be */
    History(SeededProject project, List<UUID> people, int count, RandomGenerator random, Instant now) {
        this.project = project;
        this.people = people;
        this.random = random;
        this.now = now.truncatedTo(ChronoUnit.MILLIS);
        this.begin = this.now.minus(YEAR);
        this.between = YEAR.dividedBy(count + 1L);
    }

    /** The next tasks, of which the first has this number. */
    Rows rows(long first, int count) {
        Rows rows = new Rows();
        for (int i = 0; i < count; i++) {
            tell(rows, first + i);
        }
        return rows;
    }

    private void tell(Rows rows, long number) {
        Instant created = begin.plus(between.multipliedBy(++told)).truncatedTo(ChronoUnit.MILLIS);
        var task = new SeededTask(id(created), person(), created, rows.activity());
        Instant last = live(task, created);
        if (random.nextInt(5) == 0) {
            comment(rows.comments(), task.id(), last);
        }
        UUID parent = random.nextInt(6) == 0 ? whole : null;
        if (parent == null) {
            whole = task.id();
        }
        Instant due = random.nextBoolean() ? created.plus(Duration.ofDays(1L + random.nextInt(60))) : null;
        task.write(
                rows.tasks(),
                project,
                number,
                Words.title(project.theme(), random),
                Words.description(random),
                due == null ? null : due.truncatedTo(ChronoUnit.HOURS),
                labels(),
                parent,
                position(number));
    }

    /** What people do with a task, as far as it is in the past; when they last did. */
    private Instant live(SeededTask task, Instant created) {
        Instant at = later(created, 1);
        if (random.nextInt(5) > 1 && at.isBefore(now)) {
            task.setPriority(1 + random.nextInt(4), person(), at);
        }
        at = later(at, 10);
        if (random.nextInt(5) > 0 && at.isBefore(now)) {
            task.assign(person(), person(), at);
        }
        at = later(at, 30);
        if (at.isAfter(now)) {
            return created;
        }
        task.move("IN_PROGRESS", person(), at);
        Instant end = later(at, 30);
        if (end.isAfter(now)) {
            return at;
        }
        task.move(random.nextInt(12) == 0 ? "CANCELLED" : "DONE", person(), end);
        return end;
    }

    private void comment(CopyRows comments, UUID task, Instant last) {
        Instant at = last.plusSeconds(60).isBefore(now) ? last.plusSeconds(60) : last;
        comments.add(id(at), task, person(), Words.remark(random), List.of(), 1, at, at);
    }

    private Instant later(Instant time, int mostDays) {
        return time.plus(Duration.ofMinutes(1L + random.nextInt(mostDays * 24 * 60)));
    }

    private List<String> labels() {
        List<String> all = project.theme().labels();
        int first = random.nextInt(all.size());
        return all.subList(first, Math.min(all.size(), first + random.nextInt(3)));
    }

    private UUID person() {
        return Words.one(people, random);
    }

    /** UUIDv7 (RFC 9562) of that time. */
    private UUID id(Instant time) {
        long high = time.toEpochMilli() << 16 | 0x7000 | random.nextInt(0x1000);
        return new UUID(high, random.nextLong() >>> 2 | 0x8000_0000_0000_0000L);
    }

    /** A fractional index of five whole digits: numbers in their order, with room for more behind. */
    private static String position(long number) {
        StringBuilder digits = new StringBuilder();
        for (long rest = number; digits.length() < 5; rest /= DIGITS.length()) {
            digits.append(DIGITS.charAt((int) (rest % DIGITS.length())));
        }
        return "e" + digits.reverse();
    }
}
