/** Shows what becomes of commands from other systems: of good ones, and of everything else. */
@NullMarked
package io.taskflow.task.command;

import org.jspecify.annotations.NullMarked;
