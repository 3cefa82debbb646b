/** Lists of tasks: filters, orders, full text, keyset pages. */
@NullMarked
package io.taskflow.task.task.search;

import org.jspecify.annotations.NullMarked;
