package io.taskflow.auth.registration;

import java.util.UUID;

/** A registration whose account exists: what is missing is the profile. */
record NewPerson(Registration registration, UUID userId) {}
