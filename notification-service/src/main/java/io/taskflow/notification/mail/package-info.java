/** E-mails: written with what they tell in one transaction, sent by a worker that outlives any outage of the mail server. */
@NullMarked
package io.taskflow.notification.mail;

import org.jspecify.annotations.NullMarked;
