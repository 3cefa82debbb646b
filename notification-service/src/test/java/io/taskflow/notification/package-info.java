/** The service as a whole, on real parts. */
@NullMarked
package io.taskflow.notification;

import org.jspecify.annotations.NullMarked;
