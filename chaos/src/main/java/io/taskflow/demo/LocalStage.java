package io.taskflow.demo;

import io.taskflow.local.http.JsonApi;
import io.taskflow.local.stack.LocalStack;
import java.util.Optional;

/** The system that {@code ./taskflow up} starts; each walk has people of its own. */
public record LocalStage(LocalStack stack) implements Stage {

    private static final String PASSWORD = "TaskFlow-Walk-1";

    @Override
    public Person person(String role, String suffix) {
        return Person.newcomer(stack, role + "-" + suffix, PASSWORD);
    }

    @Override
    public Optional<String> subjectOfMail(String address, String words) {
        return JsonApi.at(stack.addresses().mail())
                .require("GET", "/email", null)
                .valueStream()
                .filter(mail -> mail.at("/to/0/address").asString("").equalsIgnoreCase(address))
                .filter(mail ->
                        (mail.path("subject").asString("") + mail.path("text").asString("")).contains(words))
                .map(mail -> mail.path("subject").asString(""))
                .findFirst();
    }
}
