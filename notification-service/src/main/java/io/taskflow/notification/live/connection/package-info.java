/** One client's connection: what waits for it, its heartbeat, its end. No thread waits for a connection that is idle. */
@NullMarked
package io.taskflow.notification.live.connection;

import org.jspecify.annotations.NullMarked;
