/** Tests of what e-mails say. */
@NullMarked
package io.taskflow.notification.mail.text;

import org.jspecify.annotations.NullMarked;
