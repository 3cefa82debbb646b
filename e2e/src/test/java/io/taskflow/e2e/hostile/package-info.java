/** What becomes of messages that nobody should ever send. */
@NullMarked
package io.taskflow.e2e.hostile;

import org.jspecify.annotations.NullMarked;
