/** Accounts, rights and queues at RabbitMQ, by its management interface. */
@NullMarked
package io.taskflow.auth.integration.broker;

import org.jspecify.annotations.NullMarked;
