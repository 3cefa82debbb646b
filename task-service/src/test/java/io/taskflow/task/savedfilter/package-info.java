/** Filters that people keep. */
@NullMarked
package io.taskflow.task.savedfilter;

import org.jspecify.annotations.NullMarked;
