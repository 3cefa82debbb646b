/** The promises of the bus, on a real PostgreSQL and a real RabbitMQ. */
@NullMarked
package io.taskflow.messaging;

import org.jspecify.annotations.NullMarked;
