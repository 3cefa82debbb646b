/** What operators decide on dead letters: to send them again, or to give them up. */
@NullMarked
package io.taskflow.operations.decision;

import org.jspecify.annotations.NullMarked;
