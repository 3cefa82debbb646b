/** RabbitMQ as a private node on loopback, with the topology of deploy/rabbitmq. */
@NullMarked
package io.taskflow.local.rabbitmq;

import org.jspecify.annotations.NullMarked;
