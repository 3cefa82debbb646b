/** {@code GET /ws}: who may connect, and what clients say. */
@NullMarked
package io.taskflow.notification.live.handshake;

import org.jspecify.annotations.NullMarked;
