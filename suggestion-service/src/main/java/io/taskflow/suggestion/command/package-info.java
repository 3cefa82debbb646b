/** Proposals that other systems ask for over the bus. */
@NullMarked
package io.taskflow.suggestion.command;

import org.jspecify.annotations.NullMarked;
