/** What came of the operations of bulk calls, and what is needed to take them back. */
@NullMarked
package io.taskflow.task.bulk.done;

import org.jspecify.annotations.NullMarked;
