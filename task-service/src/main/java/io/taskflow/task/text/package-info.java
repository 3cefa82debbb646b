/** What people may write where there is one line for it: titles, labels, names. */
@NullMarked
package io.taskflow.task.text;

import org.jspecify.annotations.NullMarked;
