/**
 * Live updates: each instance reads the whole live stream, keeps its last minutes in memory and pushes each event to those
 * of its own connections that may see it. Nothing is stored per user and event, and instances share no state.
 */
@NullMarked
package io.taskflow.notification.live;

import org.jspecify.annotations.NullMarked;
