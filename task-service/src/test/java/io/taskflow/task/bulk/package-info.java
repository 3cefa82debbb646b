/** Many changes in one call. */
@NullMarked
package io.taskflow.task.bulk;

import org.jspecify.annotations.NullMarked;
