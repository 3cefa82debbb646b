/** Commands before they are handled. */
@NullMarked
package io.taskflow.messaging.command;

import org.jspecify.annotations.NullMarked;
