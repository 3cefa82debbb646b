package io.taskflow.local.stack;

/**
 * Where the running system is found.
 *
 * @param gateway the one address of the public interface
 * @param mail the page of the mail catcher
 * @param amqp the event bus, with an account that may read and write everything
 * @param keycloak the identity provider
 * @param rabbitManagement RabbitMQ's own page
 */
public record Addresses(String gateway, String mail, String amqp, String keycloak, String rabbitManagement) {}
