/** What one instance at a time does. */
@NullMarked
package io.taskflow.auth.turn;

import org.jspecify.annotations.NullMarked;
