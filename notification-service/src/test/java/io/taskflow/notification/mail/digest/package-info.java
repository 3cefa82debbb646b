/** Tests of digests. */
@NullMarked
package io.taskflow.notification.mail.digest;

import org.jspecify.annotations.NullMarked;
