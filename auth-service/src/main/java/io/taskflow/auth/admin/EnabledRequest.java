package io.taskflow.auth.admin;

import jakarta.validation.constraints.NotNull;

/** Whether somebody may log in. */
record EnabledRequest(@NotNull(message = "is required") Boolean enabled) {}
