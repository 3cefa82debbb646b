/** What Linux, PostgreSQL and RabbitMQ count by themselves, read before and after a run. */
@NullMarked
package io.taskflow.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
