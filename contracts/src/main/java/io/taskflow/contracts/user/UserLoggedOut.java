package io.taskflow.contracts.user;

/** {@code user.logged-out}: a person ended a session; nothing that is open in its name may stay so. */
public record UserLoggedOut(EndedSession session) {}
