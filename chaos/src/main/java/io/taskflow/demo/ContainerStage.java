package io.taskflow.demo;

import io.taskflow.local.http.JsonApi;
import io.taskflow.local.stack.DemoLogins;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The system of {@code docker-compose.yml}, at its ports on this machine: alice writes, bob is assigned, Mailpit has the e-mails. */
record ContainerStage() implements Stage {

    private static final String GATEWAY = "http://localhost:8080";
    private static final String MAILPIT = "http://localhost:8088";

    @Override
    public Person person(String role, String suffix) {
        var login = DemoLogins.ALL.get(role.equals("author") ? 0 : 1);
        return Person.login(GATEWAY, login.username(), login.password());
    }

    /** Mailpit's search matches the text, too, and words in quotes as they stand. */
    @Override
    public Optional<String> subjectOfMail(String address, String words) {
        String query = JsonApi.encode("to:" + address + " \"" + words + "\"");
        JsonNode found = JsonApi.at(MAILPIT).require("GET", "/api/v1/search?query=" + query, null);
        return found.path("messages")
                .valueStream()
                .map(mail -> mail.path("Subject").asString(""))
                .findFirst();
    }
}
