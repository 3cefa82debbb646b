/** What people hear: live updates while they look, an inbox for what is meant for them, and an e-mail about it. */
@NullMarked
package io.taskflow.notification;

import org.jspecify.annotations.NullMarked;
