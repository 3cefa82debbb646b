/** Tests of the audit log. */
@NullMarked
package io.taskflow.auth.audit;

import org.jspecify.annotations.NullMarked;
