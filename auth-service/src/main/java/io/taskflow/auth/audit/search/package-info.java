/** Looking things up in the audit log. */
@NullMarked
package io.taskflow.auth.audit.search;

import org.jspecify.annotations.NullMarked;
