/** What the inbox remembers, and for how long. */
@NullMarked
package io.taskflow.messaging.inbox;

import org.jspecify.annotations.NullMarked;
