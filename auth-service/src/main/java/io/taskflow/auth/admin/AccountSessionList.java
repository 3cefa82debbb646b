package io.taskflow.auth.admin;

import java.util.List;

/** All of a person's sessions, the one used last first. */
record AccountSessionList(List<SessionView> items) {}
