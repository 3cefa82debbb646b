package io.taskflow.task.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.task.testing.Bus;
import io.taskflow.task.testing.Caller;
import io.taskflow.task.testing.People;
import io.taskflow.task.testing.TaskServiceTest;
import io.taskflow.task.testing.Together;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** People are reminded of a task when they wanted to be, once. */
@TaskServiceTest
class RemindersTest {
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private final Instant due = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(30));
    private final People people;
    private final Bus bus;
    private final Later later;
    private final io.taskflow.task.directory.People directory;
    private Caller alice;
    private UUID project = new UUID(0, 0);

    @Autowired
    RemindersTest(
            People people, Bus bus, AutowireCapableBeanFactory service, io.taskflow.task.directory.People directory) {
        this.people = people;
        this.bus = bus;
        this.later = Later.of(service);
        this.directory = directory;
        this.alice = people.nobody();
    }

    @BeforeEach
    void someoneWithAProject() {
        alice = people.regular("alice");
        project = alice.project();
    }

    private Caller.Reply create(String fields, Object... values) {
        String text = fields.replace('\'', '"').formatted(values);
        return alice.post("/api/tasks", "{\"projectId\":\"%s\",\"title\":\"x\",%s}".formatted(project, text));
    }

    private Caller.Reply patch(UUID task, String patch, Object... values) {
        return alice.patch("/api/tasks/" + task, patch.replace('\'', '"').formatted(values));
    }

    /** The reminders that were told of the task by now: a last event comes behind all others. */
    private List<String> told(UUID task) {
        String title = UUID.randomUUID().toString();
        patch(task, "{'title':'%s'}", title);
        return bus
                .awaitAll(
                        task,
                        events -> events.stream()
                                .anyMatch(event -> event.key().equals("task.updated")
                                        && event.text().contains(title)))
                .stream()
                .filter(event -> event.key().equals("task.reminder"))
                .map(event -> event.json().at("/data/reminder").asString())
                .toList();
    }

    @Test
    void they_come_back_as_they_were_said_and_are_a_change_like_any_other() {
        Caller.Reply created =
                create("'dueAt':'%s','reminders':['PT30M','2090-01-01T10:00:00+01:00','P1D','PT30M']", due);
        UUID task = created.id();
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(created.json().path("reminders").toString())
                .isEqualTo("[\"PT30M\",\"2090-01-01T09:00:00Z\",\"P1D\"]");
        assertThat(alice.get("/api/tasks/" + task).text()).isEqualTo(created.text());

        Caller.Reply same = patch(task, "{'reminders':['PT30M','2090-01-01T09:00:00Z','P1D']}");
        Caller.Reply none = patch(task, "{'reminders':null}");

        assertThat(same.etag()).isEqualTo("\"1\"");
        assertThat(none.etag()).isEqualTo("\"2\"");
        assertThat(none.json().path("reminders")).isEmpty();
        var events = bus.await(2, task);
        assertThat(events.getFirst().json().at("/data/task")).isEqualTo(created.json());
        assertThat(events.getLast().json().at("/data/changes/0/field").asString())
                .isEqualTo("reminders");
        assertThat(alice.get("/api/tasks/" + task + "/activity").at("/items/0/changes/0/field"))
                .isEqualTo("reminders");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'reminders':['tomorrow'] | /reminders/0",
                "'dueOn':'2030-01-01','reminders':['P1D','-PT5M'] | /reminders/1",
                "'reminders':[''] | /reminders/0",
                "'reminders':[null] | /reminders/0",
                "'reminders':[30] | /reminders/0",
                "'reminders':'P1D' | /reminders",
                "'reminders':['P1D'] | /reminders",
                "'dueOn':'2030-01-01','reminders':['P1D','P2D','P3D','P4D','P5D','P6D','P7D','P8D','P9D','P10D','P11D'] | /reminders"
            })
    void what_is_none_is_refused(String fields, String pointer) {
        Caller.Reply refused = create(fields);

        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo(pointer);
    }

    @Test
    void the_due_date_stays_as_long_as_a_reminder_needs_it() {
        UUID task = create("'dueAt':'%s','reminders':['P1D']", due).id();

        Caller.Reply refused = patch(task, "{'dueAt':null}");

        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("/reminders");
        assertThat(patch(task, "{'dueAt':null,'reminders':['2090-01-01T00:00:00Z']}")
                        .status())
                .isEqualTo(200);
        later.at(due);
        assertThat(told(task)).isEmpty();
    }

    @Test
    void each_is_told_once_when_its_time_has_come_and_changes_nothing_of_the_task() {
        Instant moment = due.minus(Duration.ofDays(3));
        UUID task = create("'dueAt':'%s','reminders':['PT30M','%s','PT0M']", due, moment)
                .id();
        Caller.Reply before = alice.get("/api/tasks/" + task);

        later.at(moment.minusSeconds(1));
        Together.run(3, instance -> {
            later.at(moment);
            return instance;
        });
        later.at(due.minus(HALF_AN_HOUR));
        later.at(due);

        assertThat(alice.get("/api/tasks/" + task).text()).isEqualTo(before.text());
        var reminder = bus.await(2, task).get(1);
        assertThat(reminder.key()).isEqualTo("task.reminder");
        assertThat(reminder.json().at("/data/task")).isEqualTo(before.json());
        assertThat(told(task)).containsExactly(moment.toString(), "PT30M", "PT0M");
    }

    @Test
    void what_had_passed_when_it_was_said_is_silent() {
        Instant soon = Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
        UUID task = create("'dueAt':'%s','reminders':['P1D','PT5M','%s']", soon, soon.minus(Duration.ofDays(2)))
                .id();

        later.at(soon.minusSeconds(1));

        assertThat(told(task)).containsExactly("PT5M");
    }

    @Test
    void what_was_missed_until_the_task_was_late_is_silent_unless_it_is_a_moment() {
        Instant moment = due.minus(Duration.ofDays(1));
        UUID task =
                create("'dueAt':'%s','reminders':['PT30M','%s']", due, moment).id();

        later.at(due.plusSeconds(1));

        assertThat(told(task)).containsExactly(moment.toString());
    }

    @Test
    void another_due_date_has_its_own_and_a_moment_does_not_come_back() {
        Instant moment = due.minus(Duration.ofDays(1));
        Instant then = due.plus(Duration.ofDays(5));
        UUID task =
                create("'dueAt':'%s','reminders':['PT30M','%s']", due, moment).id();
        later.at(moment);
        later.at(due.minus(HALF_AN_HOUR));

        patch(task, "{'dueAt':'%s','reminders':['PT30M','PT10M','%s']}", then, moment);
        later.at(then.minusSeconds(1));
        patch(task, "{'reminders':['PT10M']}");
        later.at(then);

        assertThat(told(task)).containsExactlyInAnyOrder(moment.toString(), "PT30M", "PT10M", "PT30M");
    }

    @Test
    void who_takes_one_back_is_not_reminded_nor_of_what_is_closed() {
        UUID task = create("'dueAt':'%s','reminders':['PT30M','PT20M']", due).id();
        UUID closed =
                create("'dueAt':'%s','reminders':['PT30M'],'labels':['a']", due).id();
        patch(task, "{'reminders':['PT20M']}");
        patch(closed, "{'status':'DONE'}");

        later.at(due.minusSeconds(1));

        assertThat(told(task)).containsExactly("PT20M");
        assertThat(told(closed)).isEmpty();
    }

    @Test
    void of_a_day_it_counts_from_nine_oclock_where_the_person_is() {
        Caller kiri = people.register("kiri");
        people.move(kiri, "Pacific/Auckland", 2);
        Awaitility.await().until(() -> directory.timeZones(List.of(kiri.id())).containsKey(kiri.id()));
        alice = kiri;
        project = kiri.project();
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(30);
        Instant moment = day.minusDays(2)
                .atTime(8, 30)
                .atZone(ZoneId.of("Pacific/Auckland"))
                .toInstant();
        UUID task = create("'dueOn':'%s','reminders':['P2DT30M']", day).id();

        later.at(moment.minusSeconds(1));
        assertThat(told(task)).isEmpty();
        later.at(moment);
        assertThat(told(task)).containsExactly("P2DT30M");
    }

    @Test
    void the_next_occurrence_takes_those_along_that_count_from_the_due_date() {
        UUID task = create("'dueAt':'2090-01-02T08:00:00Z','recurrence':{'rrule':'FREQ=WEEKLY','timeZone':'UTC'},"
                        + "'reminders':['P1D','2090-01-01T00:00:00Z']")
                .id();

        patch(task, "{'status':'DONE'}");

        var next =
                alice.get("/api/tasks?status=OPEN&projectId=" + project).json().at("/items/0");
        assertThat(next.path("dueAt").asString()).isEqualTo("2090-01-09T08:00:00Z");
        assertThat(next.path("reminders").toString()).isEqualTo("[\"P1D\"]");
    }
}
