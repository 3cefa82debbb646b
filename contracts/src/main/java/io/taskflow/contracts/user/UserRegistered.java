package io.taskflow.contracts.user;

/** {@code user.registered}: a person has an account. */
public record UserRegistered(UserSnapshot user) {}
