/** Who is told of what, and the inbox they read it in. */
@NullMarked
package io.taskflow.notification.inbox;

import org.jspecify.annotations.NullMarked;
