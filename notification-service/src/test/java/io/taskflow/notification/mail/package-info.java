/** E-mails: what they say, and how they get through. */
@NullMarked
package io.taskflow.notification.mail;

import org.jspecify.annotations.NullMarked;
