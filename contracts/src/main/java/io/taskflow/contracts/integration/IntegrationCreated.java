package io.taskflow.contracts.integration;

/** {@code integration.created}: another system has an account on the bus. */
public record IntegrationCreated(IntegrationSnapshot integration) {}
