@NullMarked
package io.taskflow.notification.live.changes;

import org.jspecify.annotations.NullMarked;
