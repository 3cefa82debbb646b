/** What becomes of a task, for those who watch it: in the inbox, without an e-mail. */
@NullMarked
package io.taskflow.notification.watching;

import org.jspecify.annotations.NullMarked;
