/** Tests of tasks that move. */
@NullMarked
package io.taskflow.notification.moved;

import org.jspecify.annotations.NullMarked;
