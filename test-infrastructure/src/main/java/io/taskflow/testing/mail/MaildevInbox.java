package io.taskflow.testing.mail;

import io.taskflow.local.http.JsonApi;
import io.taskflow.testing.mail.Mailbox.Mail;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Maildev's interface: {@code GET /email}. */
record MaildevInbox(JsonApi page) implements Mailbox.Inbox {

    @Override
    public List<Mail> all() {
        return page.require("GET", "/email", null)
                .valueStream()
                .map(MaildevInbox::mail)
                .toList();
    }

    private static Mail mail(JsonNode email) {
        List<String> to = email.path("to")
                .valueStream()
                .map(address -> address.path("address").asString())
                .toList();
        return new Mail(
                email.path("subject").asString(""), to, email.path("text").asString(""));
    }
}
