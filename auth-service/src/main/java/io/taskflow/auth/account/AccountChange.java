package io.taskflow.auth.account;

import org.jspecify.annotations.Nullable;

/** What an account shall become; a null name is cleared. */
public record AccountChange(
        String email, @Nullable String firstName, @Nullable String lastName) {}
