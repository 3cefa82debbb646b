/** What other systems ask for over {@code taskflow.commands}, and how they hear that it was refused. */
@NullMarked
package io.taskflow.contracts.command;

import org.jspecify.annotations.NullMarked;
