package io.taskflow.chaos.client;

import io.taskflow.chaos.timeline.Span;
import io.taskflow.demo.Person;
import io.taskflow.local.StackException;
import io.taskflow.local.stack.LocalStack;
import java.time.Duration;
import java.util.Map;

/**
 * Who writes, where, and for whom: made before the first fault.
 *
 * @param author the user name that writes
 * @param projectId where the tasks go
 * @param assignee another member's user name, who is notified of assignments
 * @param assigneeId and id
 */
record Team(String author, String projectId, String assignee, String assigneeId) {

    static final String PASSWORD = "TaskFlow-Chaos-1";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static Team gather(LocalStack stack, int number) {
        Person author = Person.newcomer(stack, "author-" + number, PASSWORD);
        Person assignee = Person.newcomer(stack, "assignee-" + number, PASSWORD);
        String project = author.api()
                .require("POST", "/api/projects", Map.of("key", "CHAOS" + number, "name", "Chaos " + number))
                .path("id")
                .asString("");
        String membership = "/api/projects/" + project + "/members/" + assignee.id();
        boolean joined = Span.of(PATIENCE)
                .await(() -> author.api()
                        .send("PUT", membership, Map.of("role", "EDITOR"))
                        .ok());
        if (!joined) {
            throw new StackException(assignee.username() + " could not be made a member.");
        }
        return new Team(author.username(), project, assignee.username(), assignee.id());
    }
}
