package io.taskflow.task.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.task.testing.Bus;
import io.taskflow.task.testing.Caller;
import io.taskflow.task.testing.People;
import io.taskflow.task.testing.TaskServiceTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A day is over when it is where the person is who has to do the task. */
@TaskServiceTest
class DueDaysTest {
    private static final String AUCKLAND = "Pacific/Auckland";
    private static final String LOS_ANGELES = "America/Los_Angeles";

    private final LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(30);
    private final People people;
    private final Bus bus;
    private final Later later;
    private final io.taskflow.task.directory.People directory;

    @Autowired
    DueDaysTest(
            People people, Bus bus, AutowireCapableBeanFactory service, io.taskflow.task.directory.People directory) {
        this.people = people;
        this.bus = bus;
        this.later = Later.of(service);
        this.directory = directory;
    }

    @ParameterizedTest
    @ValueSource(strings = {AUCKLAND, LOS_ANGELES, "Asia/Kathmandu"})
    void due_soon_in_the_morning_of_the_day_before_and_late_when_the_day_is_over(String zone) {
        Caller somebody = personIn(zone, "somebody");
        UUID task = due(somebody, somebody.project());

        later.at(morningBefore(zone).minusSeconds(1));
        nothingMore(somebody, task, "task.created");
        later.at(morningBefore(zone));
        later.at(end(zone).minusSeconds(1));
        nothingMore(somebody, task, "task.created", "task.due-soon");
        later.at(end(zone));
        nothingMore(somebody, task, "task.created", "task.due-soon", "task.overdue");
    }

    @Test
    void in_UTC_where_nobody_knows_where_the_person_is() {
        Caller stranger = people.stranger("stranger");
        UUID task = due(stranger, stranger.project());

        later.at(end("UTC").minusSeconds(1));
        nothingMore(stranger, task, "task.created", "task.due-soon");
        later.at(end("UTC"));
        nothingMore(stranger, task, "task.created", "task.due-soon", "task.overdue");
    }

    @Test
    void the_assignees_zone_counts_and_not_the_reporters() {
        Caller reporter = personIn(LOS_ANGELES, "reporter");
        Caller assignee = personIn(AUCKLAND, "assignee");
        UUID project = reporter.project();
        Awaitility.await()
                .until(() -> reporter.invite(project, assignee, "EDITOR").status() == 200);
        UUID task = due(reporter, project);
        later.at(end(AUCKLAND).minusSeconds(1)); // looked at, and put off as Los Angeles has it

        reporter.patch("/api/tasks/" + task, "{\"assigneeId\":\"%s\"}".formatted(assignee.id()));
        later.at(end(AUCKLAND));

        nothingMore(reporter, task, "task.created", "task.due-soon", "task.overdue");
    }

    @Test
    void whoever_moves_takes_their_days_along() {
        Caller somebody = personIn(LOS_ANGELES, "mover");
        UUID project = somebody.project();
        UUID east = due(somebody, project);
        later.at(morningBefore(AUCKLAND)); // looked at, and put off as Los Angeles has it
        nothingMore(somebody, east, "task.created");

        move(somebody, AUCKLAND, 3);
        later.at(morningBefore(AUCKLAND));
        nothingMore(somebody, east, "task.created", "task.due-soon");

        move(somebody, LOS_ANGELES, 4);
        later.at(end(AUCKLAND));
        nothingMore(somebody, east, "task.created", "task.due-soon");
        later.at(end(LOS_ANGELES));
        nothingMore(somebody, east, "task.created", "task.due-soon", "task.overdue");
    }

    private Instant morningBefore(String zone) {
        return LocalTime.of(9, 0)
                .atDate(day.minusDays(1))
                .atZone(ZoneId.of(zone))
                .toInstant();
    }

    private Instant end(String zone) {
        return day.plusDays(1).atStartOfDay(ZoneId.of(zone)).toInstant();
    }

    private UUID due(Caller by, UUID project) {
        return by.post("/api/tasks", "{\"projectId\":\"%s\",\"title\":\"x\",\"dueOn\":\"%s\"}".formatted(project, day))
                .id();
    }

    private Caller personIn(String zone, String name) {
        Caller person = people.register(name);
        move(person, zone, 2);
        return person;
    }

    private void move(Caller person, String zone, long version) {
        people.move(person, zone, version);
        Awaitility.await()
                .until(() -> directory.timeZones(List.of(person.id())).get(person.id()), ZoneId.of(zone)::equals);
    }

    /** All that was told of the task; a last event comes behind all others. */
    private void nothingMore(Caller by, UUID task, String... keys) {
        String title = UUID.randomUUID().toString();
        by.patch("/api/tasks/" + task, "{\"title\":\"%s\"}".formatted(title));
        List<Bus.Heard> events = bus.awaitAll(
                task, found -> found.stream().anyMatch(event -> event.text().contains(title)));
        assertThat(events.stream().map(Bus.Heard::key).filter(key -> !key.equals("task.updated")))
                .containsExactly(keys);
    }
}
