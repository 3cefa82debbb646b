package io.taskflow.service.problem.web;

import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;

/** What to do about a status that Spring MVC chose, in the API's words. */
final class StatusDetails {

    private StatusDetails() {}

    static String of(HttpStatusCode status, HttpHeaders headers) {
        return switch (status.value()) {
            case 404 -> "There is nothing at this path.";
            case 405 -> "Use one of " + names(headers.getAllow()) + " here.";
            case 406 ->
                "The answer exists as " + names(headers.getAccept()) + "; send an Accept header that allows it.";
            case 413 -> "The request is larger than this service accepts.";
            case 415 -> "Send the body as " + names(headers.getAccept()) + ".";
            case 503 -> "The answer took too long. Try again soon.";
            default -> "Check the request against the API's description.";
        };
    }

    private static String names(Collection<?> values) {
        return values.isEmpty()
                ? MediaType.APPLICATION_JSON_VALUE
                : values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
