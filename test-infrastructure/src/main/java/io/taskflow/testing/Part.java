package io.taskflow.testing;

/** What a test may need to be really there. */
public enum Part {
    POSTGRES,
    RABBIT,
    KEYCLOAK,
    REDIS,
    MAIL
}
