/** The people this service has heard of: a projection of user events. */
@NullMarked
package io.taskflow.task.directory;

import org.jspecify.annotations.NullMarked;
