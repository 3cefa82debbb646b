package io.taskflow.contracts.command;

import java.util.List;

/**
 * Why a command was refused, as RFC 9457 says it; the same kinds as over HTTP.
 *
 * @param type a stable path, for example {@code /problems/validation}
 * @param status what HTTP would have answered
 * @param errors the values that are not acceptable; empty where that is not the problem
 */
public record Problem(String type, String title, int status, String detail, List<InvalidValue> errors) {

    public Problem {
        errors = List.copyOf(errors);
    }
}
