/** What e-mails say, in the reader's language and by the reader's clocks, as plain text and as HTML. */
@NullMarked
package io.taskflow.notification.mail.text;

import org.jspecify.annotations.NullMarked;
