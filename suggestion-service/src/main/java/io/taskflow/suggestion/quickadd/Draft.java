package io.taskflow.suggestion.quickadd;

import io.taskflow.contracts.task.Priority;
import io.taskflow.suggestion.quickadd.date.join.Due;
import io.taskflow.suggestion.quickadd.mark.Mark;
import io.taskflow.suggestion.quickadd.mark.PriorityMark;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task while its line is being read: the fields that are known, and what of the text is still to be read. */
final class Draft {

    /** The most labels of a task; that of task-service. */
    private static final int MOST_LABELS = 20;

    /** Stands where something was read, so that nothing is read across it. */
    private static final String READ = "#";

    private final String text;
    private final StringBuilder rest;
    private final List<Span> spans = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();
    private @Nullable Due due;
    private @Nullable Instant dueAt;
    private @Nullable Priority priority;
    private @Nullable UUID assigneeId;
    private @Nullable UUID projectId;

    Draft(String text) {
        this.text = text;
        this.rest = new StringBuilder(text);
    }

    /** The text, of the same length, with {@code #} for what is read or not to be read. */
    String rest() {
        return rest.toString();
    }

    void blank(Mark mark) {
        blank(mark.start(), mark.end());
    }

    private void blank(int start, int end) {
        rest.replace(start, end, READ.repeat(end - start));
    }

    private void span(int start, int end, String field) {
        spans.add(new Span(start, end, field));
        blank(start, end);
    }

    void priority(PriorityMark mark) {
        priority = mark.priority();
        span(mark.start(), mark.end(), "priority");
    }

    void label(Mark mark) {
        boolean known = labels.stream().anyMatch(mark.value()::equalsIgnoreCase);
        if (!known && labels.size() < MOST_LABELS) {
            labels.add(mark.value());
        }
        if (known || labels.contains(mark.value())) {
            span(mark.start(), mark.end(), "labels");
        }
    }

    void project(Mark mark, UUID id) {
        projectId = id;
        span(mark.start(), mark.end(), "projectId");
    }

    void person(Mark mark, UUID id) {
        assigneeId = id;
        span(mark.start(), mark.end(), "assigneeId");
    }

    void due(Due read, ZoneId zone) {
        due = read;
        dueAt = read.instant(zone);
        String field = dueAt == null ? "dueOn" : "dueAt";
        read.said().forEach(said -> span(said.start(), said.end(), said.repeats() ? "rrule" : field));
    }

    QuickAddAnswer answer() {
        spans.sort(Comparator.comparingInt(Span::start));
        var task = new QuickTask(
                Title.of(text, spans),
                dueAt,
                due == null || dueAt != null ? null : due.day(),
                due == null ? null : due.rrule(),
                priority,
                List.copyOf(labels),
                assigneeId,
                projectId);
        return new QuickAddAnswer(task, List.copyOf(spans));
    }
}
