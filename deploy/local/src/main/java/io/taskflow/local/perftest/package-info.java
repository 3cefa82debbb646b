/** RabbitMQ's own load generator, as the yardstick for what the bus does. */
@NullMarked
package io.taskflow.local.perftest;

import org.jspecify.annotations.NullMarked;
