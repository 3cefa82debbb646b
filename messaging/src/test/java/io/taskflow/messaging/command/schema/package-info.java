/** What senders of commands are told, held against the schemas that they read. */
@NullMarked
package io.taskflow.messaging.command.schema;

import org.jspecify.annotations.NullMarked;
