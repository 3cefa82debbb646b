/** What one instance at a time does. */
@NullMarked
package io.taskflow.auth.lease;

import org.jspecify.annotations.NullMarked;
