/** What is meant for a person (assigned, mentioned, due): stored once, listed newest first, read or unread. */
@NullMarked
package io.taskflow.notification.inbox;

import org.jspecify.annotations.NullMarked;
