/** How each person wants to be told: of what, by which way, and when not. */
@NullMarked
package io.taskflow.notification.preference;

import org.jspecify.annotations.NullMarked;
