/** The rules of who sees what, without any infrastructure. */
@NullMarked
package io.taskflow.notification.live.hub;

import org.jspecify.annotations.NullMarked;
