package io.taskflow.task.statistics;

import io.taskflow.contracts.task.Priority;
import io.taskflow.contracts.task.TaskStatus;
import io.taskflow.task.statistics.Counts.Group;
import io.taskflow.task.statistics.TaskStatistics.OfAssignee;
import io.taskflow.task.statistics.TaskStatistics.OfPriority;
import io.taskflow.task.statistics.TaskStatistics.OfStatus;
import io.taskflow.task.statistics.TaskStatistics.Week;
import io.taskflow.task.task.PriorityRank;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Counts at one moment, so that the sums are those of the parts. */
@Service
class CountTasks {
    private static final int MOST_PEOPLE = 20;

    private final Counts counts;
    private final Clock clock;

    CountTasks(Counts counts, Clock clock) {
        this.counts = counts;
        this.clock = clock;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public TaskStatistics count(UUID reader, @Nullable UUID projectId, int weeks) {
        Instant now = clock.instant();
        LocalDate thisMonday =
                LocalDate.ofInstant(now, ZoneOffset.UTC).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate first = thisMonday.minusWeeks(weeks - 1L);
        List<Group> open = counts.open(reader, projectId, now);
        return new TaskStatistics(
                now,
                open.stream().filter(of("all")).mapToLong(Group::tasks).sum(),
                open.stream().filter(of("all")).mapToLong(Group::overdue).sum(),
                byStatus(open),
                byPriority(open),
                byAssignee(open),
                each(first, thisMonday, counts.completed(reader, projectId, first)),
                counts.leadTime(reader, projectId, first).orElse(null));
    }

    private static List<OfStatus> byStatus(List<Group> open) {
        return Stream.of(TaskStatus.OPEN, TaskStatus.IN_PROGRESS)
                .map(status -> new OfStatus(
                        status,
                        sum(open, of("status").and(group -> status.name().equals(group.status())))))
                .toList();
    }

    private static List<OfPriority> byPriority(List<Group> open) {
        List<OfPriority> all = new ArrayList<>();
        for (Priority priority : Arrays.asList(Priority.values()).reversed()) {
            Integer rank = (int) PriorityRank.of(priority);
            all.add(new OfPriority(priority, sum(open, of("priority").and(group -> rank.equals(group.priority())))));
        }
        all.add(new OfPriority(null, sum(open, of("priority").and(group -> group.priority() == null))));
        return all;
    }

    private static List<OfAssignee> byAssignee(List<Group> open) {
        return open.stream()
                .filter(of("assignee"))
                .limit(MOST_PEOPLE)
                .map(group -> new OfAssignee(group.assigneeId(), group.tasks()))
                .toList();
    }

    private static List<Week> each(LocalDate first, LocalDate last, List<Week> completed) {
        Map<LocalDate, Week> known = completed.stream().collect(Collectors.toMap(Week::monday, week -> week));
        return Stream.iterate(first, monday -> !monday.isAfter(last), monday -> monday.plusWeeks(1))
                .map(monday -> Objects.requireNonNullElseGet(known.get(monday), () -> new Week(monday, 0)))
                .toList();
    }

    private static Predicate<Group> of(String field) {
        return group -> group.field().equals(field);
    }

    private static long sum(List<Group> groups, Predicate<Group> which) {
        return groups.stream().filter(which).mapToLong(Group::tasks).sum();
    }
}
