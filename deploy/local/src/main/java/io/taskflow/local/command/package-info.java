/** The verbs of the taskflow command. */
@NullMarked
package io.taskflow.local.command;

import org.jspecify.annotations.NullMarked;
