package io.taskflow.testing.mail;

import io.taskflow.local.http.JsonApi;
import io.taskflow.testing.mail.Mailbox.Mail;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Mailpit's interface: {@code GET /api/v1/messages}, the newest first. */
record MailpitInbox(JsonApi page) implements Mailbox.Inbox {

    @Override
    public List<Mail> all() {
        JsonNode found = page.require("GET", "/api/v1/messages?limit=500", null);
        return new ArrayList<>(
                        found.path("messages").valueStream().map(this::mail).toList())
                .reversed();
    }

    private Mail mail(JsonNode summary) {
        JsonNode message =
                page.require("GET", "/api/v1/message/" + summary.path("ID").asString(), null);
        List<String> to = message.path("To")
                .valueStream()
                .map(address -> address.path("Address").asString())
                .toList();
        return new Mail(
                message.path("Subject").asString(""), to, message.path("Text").asString(""));
    }
}
