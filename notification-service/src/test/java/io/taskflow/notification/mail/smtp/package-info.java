/** How the SMTP server's answers are understood. */
@NullMarked
package io.taskflow.notification.mail.smtp;

import org.jspecify.annotations.NullMarked;
