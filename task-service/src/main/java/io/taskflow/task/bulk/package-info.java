/** Many changes in one call, each with its own result: BulkController → RunBulk → DoOperation → the use cases of single tasks. */
@NullMarked
package io.taskflow.task.bulk;

import org.jspecify.annotations.NullMarked;
