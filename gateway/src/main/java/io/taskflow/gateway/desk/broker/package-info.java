/** How the desk speaks with RabbitMQ: one connection, reading streams, publishing what has to arrive. Everything here blocks. */
@NullMarked
package io.taskflow.gateway.desk.broker;

import org.jspecify.annotations.NullMarked;
