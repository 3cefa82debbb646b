/** What becomes of a task, for those who watch it: in the inbox, and by e-mail if they want it. */
@NullMarked
package io.taskflow.notification.watching;

import org.jspecify.annotations.NullMarked;
