/**
 * The verbs of the taskflow command. Another module adds one as a {@link Subcommand}; {@link Stacks} finds it the system,
 * {@link Console} is what people read.
 */
@NullMarked
package io.taskflow.local.command;

import org.jspecify.annotations.NullMarked;
