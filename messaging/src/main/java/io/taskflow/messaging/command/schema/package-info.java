/** Commands held against the published schemas, and refusals told as {@code command.rejected}: the desk of a service that keeps to the contract. */
@NullMarked
package io.taskflow.messaging.command.schema;

import org.jspecify.annotations.NullMarked;
