/** RabbitMQ's own load generator, as the baseline for what the bus does. */
@NullMarked
package io.taskflow.chaos.perftest;

import org.jspecify.annotations.NullMarked;
