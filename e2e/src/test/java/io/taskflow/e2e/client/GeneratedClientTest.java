package io.taskflow.e2e.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.client.notification.api.NotificationsApi.APIListNotificationsRequest;
import io.taskflow.client.notification.api.NotificationsApi.APIMarkNotificationReadRequest;
import io.taskflow.client.notification.model.Notification;
import io.taskflow.client.notification.model.NotificationKind;
import io.taskflow.client.task.ApiException;
import io.taskflow.client.task.api.CommentsApi.APICreateCommentRequest;
import io.taskflow.client.task.api.MembersApi.APIPutMemberRequest;
import io.taskflow.client.task.api.ProjectsApi.APICreateProjectRequest;
import io.taskflow.client.task.api.SuggestionsOfATaskApi.APIListSuggestionsRequest;
import io.taskflow.client.task.api.TasksApi.APIChangeTaskRequest;
import io.taskflow.client.task.api.TasksApi.APIChangeTasksRequest;
import io.taskflow.client.task.api.TasksApi.APICreateTaskRequest;
import io.taskflow.client.task.api.TasksApi.APIListTasksRequest;
import io.taskflow.client.task.model.BulkOperation;
import io.taskflow.client.task.model.BulkOperationOp;
import io.taskflow.client.task.model.BulkRequest;
import io.taskflow.client.task.model.CommentText;
import io.taskflow.client.task.model.MemberRole;
import io.taskflow.client.task.model.NewProject;
import io.taskflow.client.task.model.NewTask;
import io.taskflow.client.task.model.Priority;
import io.taskflow.client.task.model.PrioritySuggestion;
import io.taskflow.client.task.model.Project;
import io.taskflow.client.task.model.ProjectRole;
import io.taskflow.client.task.model.Suggestion;
import io.taskflow.client.task.model.Task;
import io.taskflow.client.task.model.TaskCard;
import io.taskflow.client.task.model.TaskCardPage;
import io.taskflow.client.task.model.TaskPatch;
import io.taskflow.client.task.model.TaskStatus;
import io.taskflow.e2e.RunningSystem;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The clients are generated from {@code contracts/openapi} at each build. */
@ExtendWith(RunningSystem.class)
class GeneratedClientTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final TypedPerson alice;
    private final TypedPerson bob;

    GeneratedClientTest(RunningSystem system) throws Exception {
        alice = TypedPerson.newcomer(system.addresses().gateway());
        bob = TypedPerson.newcomer(system.addresses().gateway());
    }

    @Test
    void a_task_goes_from_its_author_to_its_assignees_inbox() throws Exception {
        Project project = project();
        Task task = alice.tasks()
                .createTask(APICreateTaskRequest.newBuilder()
                        .newTask(new NewTask()
                                .title("Payment page answers 500")
                                .projectId(project.getId())
                                .labels(List.of("bug"))
                                .dueAt(OffsetDateTime.parse("2030-06-30T16:00:00Z")))
                        .build());
        assertThat(task.getPriority()).isNull();

        Task assigned = change(task, new TaskPatch().assigneeId(bob.id()).dueAt(null));
        assertThat(assigned.getAssigneeId()).isEqualTo(bob.id());
        assertThat(assigned.getDueAt()).isNull();
        assertThat(assigned.getLabels()).containsExactly("bug");
        var page = alice.tasks()
                .listTasks(APIListTasksRequest.newBuilder()
                        .projectId(project.getId())
                        .view("card")
                        .sort("-updatedAt")
                        .build());
        assertThat(((TaskCardPage) page.getActualInstance()).getItems())
                .extracting(TaskCard::getKey)
                .containsExactly(task.getKey());
        alice.comments()
                .createComment(APICreateCommentRequest.newBuilder()
                        .taskId(task.getId())
                        .commentText(new CommentText().text("@" + bob.username() + " it is the currency."))
                        .build());

        assertThat(bulk(task)).containsExactly(200);
        assertThat(change(task, new TaskPatch().status(TaskStatus.DONE)).getCompletedAt())
                .isNotNull();

        await().atMost(PATIENCE)
                .until(() -> kinds().containsAll(List.of(NotificationKind.TASK_ASSIGNED, NotificationKind.MENTIONED)));
        Notification read = bob.notifications()
                .markNotificationRead(APIMarkNotificationReadRequest.newBuilder()
                        .id(notifications().getFirst().getId())
                        .build());
        assertThat(read.getReadAt()).isNotNull();
    }

    @Test
    void a_suggestion_is_of_the_type_that_its_kind_says() throws Exception {
        Task task = alice.tasks()
                .createTask(APICreateTaskRequest.newBuilder()
                        .newTask(new NewTask().title("The server is down, customers cannot pay"))
                        .build());

        List<Suggestion> proposed = await().atMost(PATIENCE)
                .until(
                        () -> alice.suggestions()
                                .listSuggestions(APIListSuggestionsRequest.newBuilder()
                                        .taskId(task.getId())
                                        .build())
                                .getItems(),
                        found -> found.stream()
                                .anyMatch(each -> each.getActualInstance() instanceof PrioritySuggestion));

        assertThat(proposed)
                .extracting(Suggestion::getActualInstance)
                .hasAtLeastOneElementOfType(PrioritySuggestion.class);
    }

    private Project project() throws ApiException {
        String key = "C" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
        Project project = alice.projects()
                .createProject(APICreateProjectRequest.newBuilder()
                        .newProject(new NewProject().key(key).name("Typed"))
                        .build());
        await().atMost(PATIENCE)
                .ignoreException(ApiException.class)
                .until(() -> alice.members()
                                .putMember(APIPutMemberRequest.newBuilder()
                                        .projectId(project.getId())
                                        .userId(bob.id())
                                        .memberRole(new MemberRole().role(ProjectRole.EDITOR))
                                        .build())
                                .getRole()
                        == ProjectRole.EDITOR);
        return project;
    }

    private Task change(Task task, TaskPatch patch) throws ApiException {
        return alice.tasks()
                .changeTask(APIChangeTaskRequest.newBuilder()
                        .id(task.getId())
                        .taskPatch(patch)
                        .build());
    }

    private List<Integer> bulk(Task task) throws ApiException {
        var raise = new BulkOperation()
                .op(BulkOperationOp.UPDATE)
                .id(task.getId())
                .patch(new TaskPatch().priority(Priority.URGENT));
        return alice
                .tasks()
                .changeTasks(APIChangeTasksRequest.newBuilder()
                        .bulkRequest(new BulkRequest().addOperationsItem(raise))
                        .build())
                .getResults()
                .stream()
                .map(result -> result.getStatus())
                .toList();
    }

    private List<NotificationKind> kinds() throws Exception {
        return notifications().stream().map(Notification::getKind).toList();
    }

    private List<Notification> notifications() throws Exception {
        return bob.notifications()
                .listNotifications(
                        APIListNotificationsRequest.newBuilder().unread(true).build())
                .getItems();
    }
}
