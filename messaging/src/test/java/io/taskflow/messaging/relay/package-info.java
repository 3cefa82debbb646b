/** The relay's promises, with several of them at work, and with everything about them failing. */
@NullMarked
package io.taskflow.messaging.relay;

import org.jspecify.annotations.NullMarked;
