/** What became of the e-mails of a test, whichever catcher took them. */
@NullMarked
package io.taskflow.testing.mail;

import org.jspecify.annotations.NullMarked;
