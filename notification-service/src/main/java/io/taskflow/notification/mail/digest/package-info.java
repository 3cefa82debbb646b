/** Digests: e-mails that were collected for a person, until they go as one. */
@NullMarked
package io.taskflow.notification.mail.digest;

import org.jspecify.annotations.NullMarked;
