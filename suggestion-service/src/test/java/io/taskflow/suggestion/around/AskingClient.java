package io.taskflow.suggestion.around;

import static org.awaitility.Awaitility.await;

import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.project.ProjectMember;
import io.taskflow.contracts.project.ProjectMemberAdded;
import io.taskflow.contracts.project.ProjectRole;
import io.taskflow.contracts.project.ProjectSnapshot;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.TestUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Somebody who is in a project and asks for suggestions. */
public final class AskingClient implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final TestUser user;
    private final int port;

    private AskingClient(TestUser user, int port) {
        this.user = user;
        this.port = port;
    }

    /** Returns when the service has heard of the membership. */
    public static AskingClient memberOf(UUID project, Bus bus, int port) {
        TestUser user = TestInfrastructure.keycloak().createUser("asker");
        var client = new AskingClient(user, port);
        Instant created = Instant.parse("2026-06-24T09:30:00Z");
        bus.say(
                EventTypes.PROJECT_MEMBER_ADDED,
                Said.of(
                        EventTypes.PROJECT_MEMBER_ADDED,
                        project,
                        2,
                        new ProjectMemberAdded(
                                new ProjectSnapshot(project, "WEB", "Web", null, 2, created, created),
                                new ProjectMember(UUID.fromString(user.id()), ProjectRole.VIEWER))));
        String question = "{\"title\": \"t\", \"projectId\": \"%s\"}".formatted(project);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !client.post("priority", question).contains("\"status\":404"));
        return client;
    }

    /** The answer's body, whatever its status. */
    public String post(String suggestion, String body) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/suggestions/" + suggestion))
                .header("Authorization", user.bearer())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
