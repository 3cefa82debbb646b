/** What those are told who watch a task. */
@NullMarked
package io.taskflow.notification.watching;

import org.jspecify.annotations.NullMarked;
