package io.taskflow.contracts.integration;

/** {@code integration.deleted}: the account is gone. */
public record IntegrationDeleted(IntegrationSnapshot integration) {}
