package io.taskflow.auth.account;

import io.taskflow.auth.keycloak.KeycloakAnswer;
import io.taskflow.service.problem.InvalidField;
import io.taskflow.service.problem.ProblemException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Keycloak's reasons for a 400, as a validation problem with pointers into our own request. */
final class Refusals {
    private static final Set<String> FIELDS = Set.of("username", "email", "firstName", "lastName");

    private Refusals() {}

    /** Null when the answer names nothing that a caller could mend. */
    static @Nullable ProblemException of(KeycloakAnswer answer) {
        if (answer.text("error").startsWith("invalidPassword")) {
            return ProblemException.invalid("/password", passwordRule(answer.text("error_description")));
        }
        JsonNode several = answer.body().path("errors");
        Stream<JsonNode> errors = several.isArray() ? several.valueStream() : Stream.of(answer.body());
        List<InvalidField> fields = errors.filter(
                        error -> FIELDS.contains(error.path("field").asString("")))
                .map(error -> new InvalidField("/" + error.path("field").asString(), words(error)))
                .toList();
        return fields.isEmpty() ? null : ProblemException.invalid(fields);
    }

    private static String passwordRule(String description) {
        String rule = description.substring(description.indexOf(':') + 1).strip();
        return rule.isEmpty() ? "is not accepted as a password" : rule.replaceAll("\\.$", "");
    }

    private static String words(JsonNode error) {
        return switch (error.path("errorMessage").asString("")) {
            case "error-invalid-email" -> "must be an e-mail address";
            case "error-person-name-invalid-character" -> "has a character that no name has";
            case "error-username-invalid-character" -> "has a character that no username may have";
            case "error-invalid-length", "error-invalid-length-too-long" -> "is too long or too short";
            case "error-user-attribute-required" -> "is required";
            default -> "is not acceptable";
        };
    }
}
