/** Full text. */
@NullMarked
package io.taskflow.task.search;

import org.jspecify.annotations.NullMarked;
