/** The audit log: what happened to accounts, logins and rights, and who did it. It only grows, and forgets what is old. */
@NullMarked
package io.taskflow.auth.audit;

import org.jspecify.annotations.NullMarked;
