/** The SMTP server: how a letter is handed over, and what its answers mean. */
@NullMarked
package io.taskflow.notification.mail.smtp;

import org.jspecify.annotations.NullMarked;
