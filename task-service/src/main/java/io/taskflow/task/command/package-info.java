/** Work that other systems ask for over the bus: the same use cases, rules and rights as over HTTP. */
@NullMarked
package io.taskflow.task.command;

import org.jspecify.annotations.NullMarked;
